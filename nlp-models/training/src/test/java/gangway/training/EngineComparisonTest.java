package gangway.training;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.reading.Engine;
import gangway.reading.FastReader;
import gangway.reading.TextReader;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentReader;
import gangway.training.EngineComparison.Compared;
import gangway.training.layout.LabelledText;
import gangway.training.validate.Folds;
import gangway.training.validate.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineComparisonTest {
  /** Knows nothing but the texts that it was trained on. */
  private static final class Parrot implements Engine, Trainable {
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
    public String engine() {
      return name();
    }

    @Override
    public Optional<Trainer<?>> trainer(String kind) {
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
  void engines_are_compared_on_texts_that_they_were_not_trained_on() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add(new LabelledText("flight " + i + " was good", "positive", 1));
      texts.add(new LabelledText("flight " + i + " was bad", "negative", 1));
    }
    Parrot parrot = new Parrot();
    List<Compared> compared =
        new EngineComparison(name -> Optional.of(parrot))
            .of(List.of(parrot), new Language("en"), texts);
    assertThat(parrot.heard).noneMatch(text -> Folds.isDevelopment(text.text()));
    assertThat(compared).singleElement().matches(Compared::trained);
    assertThat(compared.get(0).measured().figures())
        .containsEntry("n", 200 - parrot.heard.size())
        .containsEntry("accuracy", 1.0);
  }

  @Test
  void an_engine_that_cannot_be_trained_is_used_as_it_comes_unless_it_reads_by_the_default_model() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(new LabelledText("flight " + i + " was good", "positive", 1));
    }
    EngineComparison comparison = new EngineComparison(name -> Optional.empty());
    assertThat(comparison.of(List.of(new Parrot()), new Language("en"), texts)).isEmpty();
  }

  @Test
  void the_curve_shows_every_engine_by_its_name() {
    String svg =
        EngineCurve.svg(
            List.of(
                compared("quick", true, .77, 3000),
                compared("careful", true, .81, 200),
                compared("ready", false, .5, 20)));
    assertThat(svg).contains(">quick<", ">careful<", ">ready<", ">10000<", ">0.85<");
    assertThat(svg.split("stroke=\"#0072B2\"", -1))
        .as("one line joins the two that are settings of one cascade")
        .hasSize(2);
  }

  private static Compared compared(String name, boolean trained, double macroF1, long rate) {
    Map<String, Object> figures = Map.of("macro_f1", macroF1, "texts_per_second", rate);
    return new Compared(name, trained, new Measured(figures, List.of()));
  }
}
