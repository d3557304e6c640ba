package gangway.corenlp;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.reading.Engine;
import gangway.reading.FastReader;
import gangway.reading.Judges;
import gangway.reading.TextReader;
import gangway.sentiment.SentimentReader;
import java.util.List;
import java.util.Optional;

/**
 * The engine {@code corenlp}: sentiment by the annotator that comes with CoreNLP, used as it comes.
 */
public final class CoreNlpEngine implements Engine {
  private static final String MODEL = "/edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

  @Override
  public String name() {
    return "corenlp";
  }

  @Override
  public Optional<String> missing() {
    return CoreNlpEngine.class.getResource(MODEL) != null
        ? Optional.empty()
        : Optional.of(
            "CoreNLP's models (470 MB) are not here; "
                + "mvn package -DskipTests -Pcorenlp-models fetches them");
  }

  @Override
  public TextReader open() {
    return new FastReader(new CoreNlpJudges());
  }

  private static final class CoreNlpJudges implements Judges {
    @Override
    public Optional<? extends SentimentReader> sentiment(Language language) {
      boolean known =
          LanguagePack.of(language).filter(pack -> pack.has("corenlp.properties")).isPresent();
      return known ? Optional.of(CoreNlpSentiment.shared()) : Judges.FAST.sentiment(language);
    }

    @Override
    public List<String> models() {
      return List.of("stanford-corenlp 4.5.10 (sentiment annotator)");
    }
  }
}
