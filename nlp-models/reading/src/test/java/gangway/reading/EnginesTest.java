package gangway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.sentiment.LabelledText;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentReader;
import gangway.training.Folds;
import gangway.training.Measured;
import gangway.training.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnginesTest {
  /** Knows nothing but the texts that it was trained on. */
  private static final class Parrot implements Engine {
    final List<LabelledText> heard = new ArrayList<>();

    @Override
    public String name() {
      return "parrot";
    }

    @Override
    public TextReader open() {
      return new FastReader();
    }

    @Override
    public Optional<Recipe> recipe(String kind) {
      return Optional.empty();
    }

    @Override
    public Map<String, SentimentReader> trained(Language language, List<LabelledText> texts) {
      heard.addAll(texts);
      return Map.of(
          name(),
          text ->
              text.original().contains("good")
                  ? new Sentiment(.1, .1, .8)
                  : new Sentiment(.8, .1, .1));
    }
  }

  @Test
  void the_default_engine_is_always_there() {
    assertThat(Engines.named("fast")).isPresent();
    assertThat(Engines.all().get(0).name()).isEqualTo("fast");
  }

  @Test
  void what_is_not_on_the_class_path_is_not_there() {
    assertThat(Engines.named("slow")).isEmpty();
  }

  @Test
  void engines_are_compared_on_texts_that_they_were_not_trained_on() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add(new LabelledText("flight " + i + " was good", "positive", 1));
      texts.add(new LabelledText("flight " + i + " was bad", "negative", 1));
    }
    Parrot parrot = new Parrot();
    Map<String, Measured> compared =
        EngineComparison.of(List.of(parrot), new Language("en"), texts);
    assertThat(parrot.heard).noneMatch(text -> Folds.isDevelopment(text.text()));
    assertThat(Objects.requireNonNull(compared.get("parrot")).figures())
        .containsEntry("n", 200 - parrot.heard.size())
        .containsEntry("accuracy", 1.0);
  }

  @Test
  void the_curve_shows_every_engine_by_its_name() {
    String svg =
        EngineCurve.svg(
            Map.of(
                "quick", measured(.77, 3000),
                "careful", measured(.81, 200),
                "corenlp", measured(.5, 20)));
    assertThat(svg).contains(">quick<", ">careful<", ">corenlp<", ">10000<", ">0.85<");
    assertThat(svg.split("stroke=\"#0072B2\"", -1))
        .as("one line joins the two that are settings of one cascade")
        .hasSize(2);
  }

  private static Measured measured(double macroF1, long rate) {
    return new Measured(Map.of("macro_f1", macroF1, "texts_per_second", rate), List.of());
  }
}
