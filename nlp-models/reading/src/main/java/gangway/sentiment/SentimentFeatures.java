package gangway.sentiment;

import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import gangway.phrases.Match;
import gangway.phrases.Phrasebook;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the sentiment model looks at: words, pairs and triples of them, runs of three to five
 * characters, words in the scope of a negation, values of words by lexicon before and after a turn
 * ({@code but}), turns of phrase that praise or blame, emoji by feeling, and marks of emphasis and
 * form. Whom the text mentions is not among them: a company's name says nothing about the feeling.
 */
public final class SentimentFeatures {
  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;
  private static final int MOST_EXPRESSIONS = 2;

  private static final String EXPRESSIONS = "sentiment/expression";

  /** Only of a language that has too few labelled texts to learn its turns of phrase from. */
  private static final PerLanguage<Optional<Phrasebook<Expression>>> PHRASES =
      new PerLanguage<>(
          pack ->
              pack.has(EXPRESSIONS + "/praise.txt")
                  ? Optional.of(Phrasebook.load(pack, EXPRESSIONS, List.of(Expression.values())))
                  : Optional.empty());

  private static final PerLanguage<Boolean> BY_LENGTH =
      new PerLanguage<>(pack -> pack.says("sentiment-priors-by-length"));

  private final Set<String> features = new LinkedHashSet<>();
  private final List<Token> tokens;
  private final String[] words;
  private final BitSet negated;
  private final Negation negation;
  private final Lexicon lexicon;

  private SentimentFeatures(Text text) {
    tokens = text.tokens();
    words = tokens.stream().map(Token::folded).toArray(String[]::new);
    negation = Negation.of(text.language());
    negated = negation.scope(tokens, words);
    lexicon = Lexicon.of(text.language());
  }

  /** The features of a text. */
  public static Set<String> of(Text text) {
    SentimentFeatures all = new SentimentFeatures(text);
    all.words();
    all.characters();
    all.scopes();
    all.values();
    PHRASES.of(text.language()).ifPresent(phrases -> all.expressions(text, phrases));
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

  /** Words in the scope of a negation, and praise that has the form of one. */
  private void scopes() {
    for (int i = 0; i < words.length; i++) {
      if (negated.get(i)) {
        features.add("not " + words[i]);
      }
      if (negation.negates(words[i], true) && negation.comparison(tokens, words, i) >= 0) {
        features.add("praise by negation");
      }
    }
  }

  /**
   * Turns of phrase; one in the scope of a negation that is not its own counts for its contrary.
   */
  private void expressions(Text text, Phrasebook<Expression> phrases) {
    Map<Expression, Integer> counts = new EnumMap<>(Expression.class);
    int begin = 0;
    for (Sentence sentence : text.sentences()) {
      int size = sentence.tokens().size();
      List<String> said = List.of(words).subList(begin, begin + size);
      int end = 0;
      for (Match<Expression> match : phrases.find(said)) {
        if (match.start() >= end) {
          end = match.end();
          boolean turned = negated.get(begin + match.start()) && !negates(said, match);
          counts.merge(turned ? match.concept().turned() : match.concept(), 1, Integer::sum);
        }
      }
      begin += size;
    }
    int praise = counts.getOrDefault(Expression.PRAISE, 0);
    int blame = counts.getOrDefault(Expression.BLAME, 0);
    for (int n = 1; n <= MOST_EXPRESSIONS; n++) {
      if (praise >= n) {
        features.add("expression praise " + n);
      }
      if (blame >= n) {
        features.add("expression blame " + n);
      }
    }
    features.add("expression " + Integer.signum(praise - blame));
  }

  private boolean negates(List<String> words, Match<Expression> match) {
    return words.subList(match.start(), match.end()).stream()
        .anyMatch(word -> negation.negates(word, true));
  }

  /** What the words are worth by lexicon, turned round where they are negated. */
  private void values() {
    int good = 0;
    int bad = 0;
    int last = 0;
    int best = 0;
    int worst = 0;
    int afterTurn = 0;
    for (int i = 0; i < words.length; i++) {
      int value = tokens.get(i).isWord() ? lexicon.value(words[i]) : Emoji.value(words[i]);
      if (negation.turns(words[i])) {
        afterTurn = 0;
      }
      if (value == 0) {
        continue;
      }
      value = negated.get(i) ? -value : value;
      good += Math.max(0, value);
      bad -= Math.min(0, value);
      best = Math.max(best, value);
      worst = Math.min(worst, value);
      afterTurn += value;
      last = value;
    }
    features.add("value good " + bin(good));
    features.add("value bad " + bin(bad));
    features.add("value sum " + Integer.signum(good - bad) * bin(Math.abs(good - bad)));
    features.add("value best " + best);
    features.add("value worst " + worst);
    features.add("value last " + last);
    features.add("value turned " + Integer.signum(afterTurn) * bin(Math.abs(afterTurn)));
  }

  /** 0, 1, 2, 3 to 4, 5 to 8, 9 and above, as 0 to 5. */
  private static int bin(int value) {
    return value < 3 ? value : value < 5 ? 3 : value < 9 ? 4 : 5;
  }

  /** 0 for less than 4 tokens, 1 for less than 16, 2 for less than 64, 3 for more. */
  private int lengthClass() {
    return words.length < 4 ? 0 : words.length < 16 ? 1 : words.length < 64 ? 2 : 3;
  }

  private void form(Text text) {
    int numbers = 0;
    boolean post = false;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      numbers += token.kind() == TokenKind.NUMBER ? 1 : 0;
      post |= token.kind() == TokenKind.MENTION || token.kind() == TokenKind.HASHTAG;
      if (token.shouted()) {
        features.add("form shouted");
        features.add("shouted " + words[i]);
      }
      if (token.elongated()) {
        features.add("form elongated");
      }
      int value = token.isWord() ? 0 : Emoji.value(words[i]);
      if (value != 0) {
        features.add("emoji " + value);
      }
    }
    if (BY_LENGTH.of(text.language())) {
      features.add(MaxentModel.PRIOR + (post ? "post " : "plain ") + lengthClass());
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
