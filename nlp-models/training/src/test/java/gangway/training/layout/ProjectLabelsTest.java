package gangway.training.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The labels of this project")
class ProjectLabelsTest {
  private static final Path LABELS = Path.of("labels");
  private static final Path DATA = Path.of("../../../shared/data");

  @Test
  @DisplayName("all find the texts that they are of")
  void found() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: needs the data for training beside the checkout");
    List<Path> texts = new ArrayList<>();
    for (String folder : List.of("reviews", "twitter")) {
      texts.addAll(files(DATA.resolve(folder), ""));
    }
    for (Path labels : files(LABELS, ".labels.tsv")) {
      List<Path> inputs = new ArrayList<>(texts);
      inputs.add(0, labels);
      List<Table.Row> rows = Table.readAll(inputs).get(0).rows();
      assertThat(rows).as(labels.toString()).hasSizeGreaterThan(100);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }
}
