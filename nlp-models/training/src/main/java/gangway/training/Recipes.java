package gangway.training;

import java.util.List;
import java.util.Optional;

/** All kinds of models that can be trained. */
public final class Recipes {
  private static final List<Recipe> ALL =
      List.of(
          new StaffRecipe(),
          new StaffRatingRecipe(),
          new SentimentRecipe(),
          new ConductRecipe(),
          new OpenerRecipe(),
          new LanguageRecipe());

  private Recipes() {}

  /** The recipes, in the order in which to name them. */
  public static List<Recipe> all() {
    return ALL;
  }

  /** The recipe of a kind; empty where there is none. */
  public static Optional<Recipe> of(String kind) {
    return ALL.stream().filter(recipe -> recipe.kind().equals(kind)).findFirst();
  }
}
