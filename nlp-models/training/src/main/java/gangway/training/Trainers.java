package gangway.training;

import java.util.List;
import java.util.Optional;

/** The trainers of the default engine's models. */
public final class Trainers {
  private static final List<Trainer<?>> ALL =
      List.of(
          new StaffTrainer(),
          new StaffRatingTrainer(),
          new SentimentTrainer(),
          new ConductTrainer(),
          new OpenerTrainer(),
          new LanguageTrainer());

  private Trainers() {}

  /** The trainers, in the order in which to name them. */
  public static List<Trainer<?>> all() {
    return ALL;
  }

  /** The trainer of a kind; empty where there is none. */
  public static Optional<Trainer<?>> of(String kind) {
    return ALL.stream().filter(trainer -> trainer.kind().equals(kind)).findFirst();
  }
}
