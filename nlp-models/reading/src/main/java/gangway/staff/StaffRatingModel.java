package gangway.staff;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a whole text says of the staff, as one number calibrated to stars. */
final class StaffRatingModel {
  static final List<String> LABELS = List.of("low", "high");

  private final MaxentModel model;

  StaffRatingModel(MaxentModel model) {
    if (!model.labels().equals(LABELS)) {
      throw new IllegalArgumentException(
          model.name() + " has labels " + model.labels() + ", expected " + LABELS);
    }
    this.model = model;
  }

  private static final class Shipped {
    static final Map<Language, StaffRatingModel> MODELS = new LinkedHashMap<>();

    static {
      MODELS.put(new Language("en"), load("staff-rating-en.maxent.gz"));
      MODELS.put(new Language("fr"), load("staff-rating-fr.maxent.gz"));
    }

    private static StaffRatingModel load(String resource) {
      return new StaffRatingModel(MaxentModel.load(StaffRatingModel.class, resource));
    }
  }

  /** The shipped model of a language that has one, one in the JVM. */
  static StaffRatingModel shipped(Language language) {
    StaffRatingModel model = Shipped.MODELS.get(language);
    if (model == null) {
      throw new IllegalArgumentException("no staff rating model for " + language);
    }
    return model;
  }

  /** Name and version. */
  String name() {
    return model.name();
  }

  /** The share of the stars that such words come with, in [0,1]. */
  double score(Set<String> features) {
    return model.probabilities(features)[1];
  }
}
