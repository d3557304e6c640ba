package gangway.training;

import gangway.language.Language;
import gangway.sentiment.SentimentReader;
import gangway.training.layout.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The engines on the class path that can be trained. */
public final class Trainables {
  private static final Trainable FAST = new Fast();

  private Trainables() {}

  /** How the engine of a name is trained; empty where it is used as it comes. */
  public static Optional<Trainable> of(String engine) {
    if (engine.equals(FAST.engine())) {
      return Optional.of(FAST);
    }
    return ServiceLoader.load(Trainable.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(trainable -> trainable.engine().equals(engine))
        .findFirst();
  }

  private static final class Fast implements Trainable {
    @Override
    public String engine() {
      return "fast";
    }

    @Override
    public Optional<Trainer<?>> trainer(String kind) {
      return Trainers.of(kind);
    }

    @Override
    public Map<String, SentimentReader> trained(Language language, List<LabelledText> texts) {
      return Map.of(engine(), SentimentTrainer.fit("sentiment", language, texts).model());
    }
  }
}
