package gangway.sentiment;

import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the sentiment model looks at: words, pairs and triples of them, runs of three to five
 * characters, words in the scope of a negation, and marks of emphasis and form. Whom the text
 * mentions is not among them: a company's name says nothing about the feeling.
 */
final class SentimentFeatures {
  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "no", "never", "nothing", "nobody", "none", "cannot", "without", "neither",
          "nor", "cant", "dont", "wont", "didnt", "doesnt", "isnt", "wasnt", "aint", "hardly",
          "barely", "nowhere");

  private final Set<String> features = new LinkedHashSet<>();
  private final List<Token> tokens;
  private final String[] words;

  private SentimentFeatures(Text text) {
    tokens = text.tokens();
    words = tokens.stream().map(Token::folded).toArray(String[]::new);
  }

  /** The features of a text. */
  static Set<String> of(Text text) {
    SentimentFeatures all = new SentimentFeatures(text);
    all.words();
    all.characters();
    all.negated();
    all.form(text);
    return all.features;
  }

  private void words() {
    int n = words.length;
    for (int i = 0; i < n; i++) {
      features.add("1 " + words[i]);
      features.add("2 " + (i == 0 ? "^" : words[i - 1]) + " " + words[i]);
      if (i + 1 < n) {
        features.add("3 " + (i == 0 ? "^" : words[i - 1]) + " " + words[i] + " " + words[i + 1]);
      }
    }
    if (n > 0) {
      features.add("2 " + words[n - 1] + " $");
    }
  }

  private void characters() {
    String line = " " + String.join(" ", words) + " ";
    for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (int at = 0; at + size <= line.length(); at++) {
        features.add("c" + line.substring(at, at + size));
      }
    }
  }

  /** Words after a negation, up to the next mark of punctuation. */
  private void negated() {
    boolean negated = false;
    for (int i = 0; i < words.length; i++) {
      if (tokens.get(i).kind() == TokenKind.PUNCTUATION) {
        negated &= ".!?,;:".indexOf(words[i].charAt(0)) < 0;
      } else if (negated && tokens.get(i).isWord()) {
        features.add("not " + words[i]);
      }
      negated |= NEGATIONS.contains(words[i]);
    }
  }

  private void form(Text text) {
    int numbers = 0;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      numbers += token.kind() == TokenKind.NUMBER ? 1 : 0;
      if (token.shouted()) {
        features.add("form shouted");
        features.add("shouted " + words[i]);
      }
      if (token.elongated()) {
        features.add("form elongated");
      }
    }
    List<Sentence> sentences = text.sentences();
    features.add("form numbers " + Math.min(3, numbers));
    features.add("form tokens " + Math.min(8, words.length / 4));
    features.add("form sentences " + Math.min(4, sentences.size()));
    for (Sentence sentence : sentences) {
      features.add("ends " + sentence.tokens().get(sentence.tokens().size() - 1).folded());
    }
  }
}
