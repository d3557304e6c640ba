package gangway.accurate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import gangway.accurate.DenseModel;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StackingTest {
  private static final List<String> LABELS = List.of("no", "yes");

  /**
   * Examples whose point tells the truth up to noise; the other classifier tells it surely where
   * the point tells nothing.
   */
  private static List<Stacking.Example> examples() {
    SplittableRandom random = new SplittableRandom(11);
    List<Stacking.Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int truth = random.nextInt(2);
      boolean blank = i % 4 == 0;
      double heard = blank ? .5 : truth + random.nextDouble() * .8 - .4;
      double other = blank ? .1 + .8 * truth : .5;
      examples.add(
          new Stacking.Example(
              "example " + i,
              new float[] {(float) (5000 + 10 * heard)},
              truth,
              1,
              new double[] {1 - other, other}));
    }
    return examples;
  }

  private static DenseModel model() {
    return DenseModel.of(Stacking.table("test 1", LABELS, examples(), 1), 1);
  }

  @Test
  void the_model_believes_each_side_where_it_knows_something() {
    DenseModel model = model();
    double[] silent = {.5, .5};
    assertThat(model.probabilities(new float[] {5010}, silent)[1]).isGreaterThan(.9);
    assertThat(model.probabilities(new float[] {5000}, silent)[1]).isLessThan(.1);
    assertThat(model.probabilities(new float[] {5005}, new double[] {.1, .9})[1])
        .isGreaterThan(model.probabilities(new float[] {5005}, new double[] {.9, .1})[1] + .5);
  }

  @Test
  void the_same_examples_give_the_same_bytes() throws IOException {
    assertThat(bytes(Stacking.table("test 1", LABELS, examples(), 1)))
        .isEqualTo(bytes(Stacking.table("test 1", LABELS, examples(), 1)));
  }

  @Test
  void an_intercept_larger_than_a_row_survives_the_table() {
    Map<String, double[]> rows =
        new HashMap<>(DenseModel.interceptRows(new double[] {-153.25, -153.25 + Math.log(3)}));
    DenseModel model = DenseModel.of(MaxentModel.of("test 1", Pooling.SUM, LABELS, rows), 0);
    assertThat(model.probabilities(new float[0], new double[] {.5, .5})[1])
        .isCloseTo(.75, offset(.001));
  }

  private static byte[] bytes(MaxentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
