package gangway.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus in {@code datasets/samples}; {@code -Dgangway.update=true} writes it anew. */
class BundledCorpusTest {
  private static final Path BUNDLED =
      Path.of(System.getProperty("gangway.root", ".."), "datasets", "samples");

  @Test
  @DisplayName("the generator writes the bundled corpus byte for byte")
  void regeneratesTheBundledCorpus(@TempDir Path fresh) throws IOException {
    if (Boolean.getBoolean("gangway.update")) {
      SampleCorpus.writeBundled(BUNDLED);
    }
    SampleCorpus.writeBundled(fresh);
    for (Path file : filesIn(fresh)) {
      assertThat(BUNDLED.resolve(file.getFileName()))
          .as("%s, rewritten by -Dgangway.update=true", file.getFileName())
          .exists()
          .hasSameBinaryContentAs(file);
    }
  }

  private static List<Path> filesIn(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.sorted().toList();
    }
  }
}
