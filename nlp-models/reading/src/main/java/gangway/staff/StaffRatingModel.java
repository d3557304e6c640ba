package gangway.staff;

import gangway.language.Language;
import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a whole text says of the staff, as one number calibrated to stars. */
public final class StaffRatingModel {
  private static final String FILE = "staff-rating.maxent.gz";

  /** As from one star, as from five. */
  public static final List<String> LABELS = List.of("low", "high");

  private final MaxentModel model;

  /** A model by its table of weights, with the labels {@link #LABELS}. */
  public StaffRatingModel(MaxentModel model) {
    if (!model.labels().equals(LABELS)) {
      throw new IllegalArgumentException(
          model.name() + " has labels " + model.labels() + ", expected " + LABELS);
    }
    this.model = model;
  }

  private static final PerLanguage<Optional<StaffRatingModel>> SHIPPED =
      new PerLanguage<>(
          pack ->
              pack.has(FILE)
                  ? Optional.of(new StaffRatingModel(MaxentModel.load(pack.resourceOf(FILE))))
                  : Optional.empty());

  /** The shipped model of a language, one in the JVM; empty where there is none. */
  public static Optional<StaffRatingModel> shipped(Language language) {
    return SHIPPED.ownOf(language).flatMap(Function.identity());
  }

  /** Name and version. */
  String name() {
    return model.name();
  }

  /** The share of the stars that such words come with, in [0,1]. */
  public double score(Set<String> features) {
    return model.probabilities(features)[1];
  }
}
