package gangway.maxent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.maxent.MaxentModel.Pooling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A maximum-entropy model")
class MaxentModelTest {
  private final MaxentModel model =
      MaxentModel.of(
          "test 1",
          Pooling.SUM,
          List.of("no", "yes"),
          Map.of(
              MaxentModel.INTERCEPT,
              new double[] {.5, -.5},
              "w=fine",
              new double[] {-1, 1},
              "w=œuf é",
              new double[] {.25, .0004},
              "w=nothing",
              new double[] {.0001, -.0001}));

  @Test
  @DisplayName("adds the intercept and the weights of known features")
  void scores() {
    assertThat(model.scores(Set.of("w=fine", "w=unknown"))).containsExactly(-.5, .5);
    assertThat(model.probabilities(Set.of("w=fine"))[1])
        .isEqualTo(1 / (1 + Math.exp(-1)), within(1e-12));
  }

  @Test
  @DisplayName("divides by the root of the number of known features when it pools so")
  void pooled() {
    MaxentModel rooted =
        MaxentModel.of(
            "test 1",
            Pooling.ROOT,
            List.of("no", "yes"),
            Map.of(
                MaxentModel.INTERCEPT,
                new double[] {0, 1},
                "a",
                new double[] {1, 2},
                "b",
                new double[] {1, 2},
                "c",
                new double[] {1, 2},
                "d",
                new double[] {1, 2}));
    assertThat(rooted.scores(Set.of("a", "b", "c", "d", "unknown"))).containsExactly(2, 5);
    assertThat(rooted.scores(Set.of("unknown"))).containsExactly(0, 1);
  }

  @Test
  @DisplayName("leaves out features without weight")
  void pruned() {
    assertThat(model.features()).containsExactly(MaxentModel.INTERCEPT, "w=fine", "w=œuf é");
  }

  @Test
  @DisplayName("is the same after writing and reading, and always written as the same bytes")
  void stored() throws IOException {
    byte[] bytes = bytes(model);
    MaxentModel read = MaxentModel.read(new ByteArrayInputStream(bytes));
    assertThat(read.name()).isEqualTo("test 1");
    assertThat(read.labels()).containsExactly("no", "yes");
    assertThat(read.weights("w=œuf é")).containsExactly(.25, 0);
    assertThat(bytes(read)).isEqualTo(bytes);
  }

  @Test
  @DisplayName("keeps the largest weights of either sign")
  void extremes() throws IOException {
    MaxentModel read = read("gangway-maxent\t1\nx 1\nSUM\na\tb\nfeature\t-32000\t32000\n\t7\t-7\n");
    assertThat(read.weights("feature")).containsExactly(-32, 32);
    assertThat(read.weights(MaxentModel.INTERCEPT)).containsExactly(.007, -.007);
  }

  @Test
  @DisplayName("says which line of a broken table is wrong")
  void broken() {
    assertThatThrownBy(() -> read("something else\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("line 1: expected 'gangway-maxent\t1', found 'something else'");
    assertThatThrownBy(() -> read("gangway-maxent\t1\nx 1\nSUM\na\tb\nfeature\t1\t2\nother\t1\n"))
        .hasMessage("line 6: expected a feature and 2 weights");
    assertThatThrownBy(() -> read("gangway-maxent\t1\nx 1\nSUM\na\tb\nfeature\t1\ttwo\n"))
        .hasMessage("line 5: no weight: 'two'");
    assertThatThrownBy(() -> read("gangway-maxent\t1\nx 1\nSUM\na\tb\nfeature\t1\t40000\n"))
        .hasMessage("line 5: no weight: '40000'");
  }

  private static byte[] bytes(MaxentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static MaxentModel read(String table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(table.getBytes(StandardCharsets.UTF_8));
    }
    return MaxentModel.read(new ByteArrayInputStream(out.toByteArray()));
  }
}
