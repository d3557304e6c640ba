package gangway.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccurateSentimentTest {
  private static final Sentiment SURE = new Sentiment(.96, .03, .01);
  private static final Sentiment UNSURE = new Sentiment(.5, .3, .2);

  private final List<String> embedded = new ArrayList<>();

  /** One number: 1 where the text says "grand", 0 elsewhere. */
  private final Embedder grand =
      text -> {
        embedded.add(text);
        return new float[] {text.contains("grand") ? 1 : 0};
      };

  /** Repeats the other reader, but for grand texts, which are positive by e to the fourth. */
  private static final DenseModel MODEL =
      DenseModel.of(
          MaxentModel.of(
              "test 1",
              Pooling.SUM,
              SentimentModel.LABELS,
              Map.of(
                  DenseModel.row(0), new double[] {0, 0, 4},
                  DenseModel.otherRow("negative"), new double[] {1, 0, 0},
                  DenseModel.otherRow("neutral"), new double[] {0, 1, 0},
                  DenseModel.otherRow("positive"), new double[] {0, 0, 1})),
          1);

  private Sentiment read(Sentiment fast, double sure, String words) {
    SentimentReader first = text -> fast;
    return new AccurateSentiment(first, grand, MODEL, sure)
        .read(Text.of(words, new Language("en")));
  }

  @Test
  void a_text_of_which_the_fast_reader_is_sure_never_reaches_the_network() {
    assertThat(read(SURE, .95, "A grand mess.")).isEqualTo(SURE);
    assertThat(embedded).isEmpty();
  }

  @Test
  void just_the_sureness_asked_for_is_enough() {
    assertThat(read(SURE, .96, "A grand mess.")).isEqualTo(SURE);
    assertThat(embedded).isEmpty();
  }

  @Test
  void of_an_unsure_text_both_are_heard() {
    Sentiment read = read(UNSURE, .95, "A grand day.");
    assertThat(embedded).containsExactly("a grand day.");
    assertThat(read.positive()).isGreaterThan(.9);
    assertThat(read.negative() / read.neutral())
        .as("between the classes of which the point says nothing, the fast reader decides")
        .isCloseTo(.5 / .3, offset(1e-9));
  }

  @Test
  void where_the_point_says_nothing_the_fast_reading_stands() {
    assertThat(read(UNSURE, .95, "A day.").negative()).isCloseTo(.5, offset(1e-9));
  }

  @Test
  void without_a_cascade_even_sure_texts_are_checked() {
    read(SURE, AccurateSentiment.NEVER_SURE, "A grand mess.");
    assertThat(embedded).hasSize(1);
  }
}
