package gangway.maxent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The models that are shipped")
class ShippedModelsTest {
  private static final List<Path> RESOURCES =
      List.of(Path.of("src/main/resources"), Path.of("../accurate/src/main/resources"));

  @Test
  @DisplayName("have less than 5 MB each")
  void small() throws IOException {
    for (Path resources : RESOURCES) {
      assertThat(models(resources))
          .isNotEmpty()
          .allSatisfy(model -> assertThat(Files.size(model)).isLessThan(5_000_000));
    }
  }

  private static List<Path> models(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".gz") || file.toString().endsWith(".zip"))
          .toList();
    }
  }
}
