package gangway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole outputs, kept beside the tests. {@code mvn test -Dgangway.update=true} writes them anew;
 * the difference is then read like any other change.
 */
final class Golden {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("gangway.root", "../.."))
          .resolve("jobs/report/src/test/resources/gangway/report");

  private Golden() {}

  static void assertIs(String name, String actual) throws IOException {
    Path file = DIRECTORY.resolve(name);
    if (Boolean.getBoolean("gangway.update")) {
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
