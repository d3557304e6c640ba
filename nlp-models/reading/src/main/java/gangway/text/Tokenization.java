package gangway.text;

import edu.stanford.nlp.international.french.process.FrenchTokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import gangway.language.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CoreNLP's tokenizers and sentence splitter, wrapped: the only place that touches them. */
final class Tokenization {
  // Characters that a tokenizer does not know are kept, and nothing is reported on stderr.
  private static final String QUIET = "untokenizable=noneKeep";
  private static final TokenizerFactory<CoreLabel> ENGLISH =
      PTBTokenizer.factory(
          new CoreLabelTokenFactory(), QUIET + ",ptb3Escaping=false,invertible=false");
  private static final TokenizerFactory<CoreLabel> FRENCH =
      FrenchTokenizer.factory(
          new CoreLabelTokenFactory(), QUIET + ",splitContractions=false,splitCompounds=false");
  private static final WordToSentenceProcessor<CoreLabel> SENTENCES =
      new WordToSentenceProcessor<>(
          "[.。…]|\\.\\.+|[!?！？]+",
          WordToSentenceProcessor.DEFAULT_BOUNDARY_FOLLOWERS_REGEX + "|" + CleanText.FEELING,
          Set.of(),
          Set.of(),
          WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER,
          null,
          Set.of());

  /** A blank line, or a line break after which no sentence goes on. */
  private static final Pattern BREAK =
      Pattern.compile("\\s*\\n\\s*\\n\\s*|\\s*\\n\\s*(?![\\s\\p{Ll}])");

  private Tokenization() {}

  static List<Sentence> sentences(String original, Language language) {
    CleanText clean = CleanText.of(original);
    String text = clean.text();
    List<Sentence> sentences = new ArrayList<>();
    Matcher seam = BREAK.matcher(text);
    int begin = 0;
    while (seam.find()) {
      addSentences(sentences, clean, begin, seam.start(), language);
      begin = seam.end();
    }
    addSentences(sentences, clean, begin, text.length(), language);
    return sentences;
  }

  private static void addSentences(
      List<Sentence> sentences, CleanText clean, int begin, int end, Language language) {
    String block = clean.text().substring(begin, end);
    if (block.isBlank()) {
      return;
    }
    boolean french = language.equals(new Language("fr"));
    List<CoreLabel> labels =
        (french ? FRENCH : ENGLISH).getTokenizer(new StringReader(block)).tokenize();
    for (List<CoreLabel> labelled : SENTENCES.process(labels)) {
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel label : labelled) {
        if (label.endPosition() > label.beginPosition()) {
          tokens.add(
              token(clean, begin + label.beginPosition(), begin + label.endPosition(), french));
        }
      }
      if (!tokens.isEmpty()) {
        sentences.add(Sentence.of(tokens));
      }
    }
  }

  private static Token token(CleanText clean, int begin, int end, boolean french) {
    CleanText.Special special = clean.special(begin);
    return special != null
        ? new Token(
            special.form(),
            special.form(),
            special.kind(),
            special.begin(),
            special.end(),
            false,
            false)
        : WordForm.token(
            clean.text().substring(begin, end),
            clean.originalBegin(begin),
            clean.originalEnd(end),
            french);
  }
}
