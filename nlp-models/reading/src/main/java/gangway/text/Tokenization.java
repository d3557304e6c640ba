package gangway.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.LexedTokenFactory;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
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
  private static final PerLanguage<TokenizerFactory<CoreLabel>> TOKENIZERS =
      new PerLanguage<>(Tokenization::tokenizer);

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

  /** The tokenizer that a pack names: CoreNLP's all have the same factory method. */
  @SuppressWarnings("unchecked")
  private static TokenizerFactory<CoreLabel> tokenizer(LanguagePack pack) {
    String name = pack.text("tokenizer");
    try {
      return (TokenizerFactory<CoreLabel>)
          Class.forName(name)
              .getMethod("factory", LexedTokenFactory.class, String.class)
              .invoke(
                  null, new CoreLabelTokenFactory(), QUIET + "," + pack.text("tokenizer-options"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("language " + pack.language() + ": no tokenizer " + name, e);
    }
  }

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
    WordForm forms = WordForm.of(language);
    List<CoreLabel> labels =
        TOKENIZERS.of(language).getTokenizer(new StringReader(block)).tokenize();
    for (List<CoreLabel> labelled : SENTENCES.process(labels)) {
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel label : labelled) {
        if (label.endPosition() > label.beginPosition()) {
          tokens.add(
              token(clean, begin + label.beginPosition(), begin + label.endPosition(), forms));
        }
      }
      if (!tokens.isEmpty()) {
        sentences.add(Sentence.of(tokens));
      }
    }
  }

  private static Token token(CleanText clean, int begin, int end, WordForm forms) {
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
        : forms.token(
            clean.text().substring(begin, end), clean.originalBegin(begin), clean.originalEnd(end));
  }
}
