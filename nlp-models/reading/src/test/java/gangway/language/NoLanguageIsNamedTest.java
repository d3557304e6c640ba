package gangway.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A language is a folder: the code that reads asks for what a pack says, never which it is. */
class NoLanguageIsNamedTest {
  private static final Path ROOT = Path.of(System.getProperty("gangway.root", "../.."));

  private static final Pattern COMMENT = Pattern.compile("^\\s*(?://|/?\\*).*");

  /** Words in the code that are of a format or a day of the week, not of people's words. */
  private static final Pattern OF_NO_TEXT =
      Pattern.compile("\"EEE MMM dd |path\\(\"locale\"\\)|List\\.of\\(\"mo\", \"tu\", \"we\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nlp-models/reading",
        "nlp-models/accurate",
        "nlp-models/corenlp",
        "datasets",
        "jobs/gap",
        "jobs/care",
        "jobs/tables",
        "jobs/stream",
        "jobs/report",
        "jobs/app"
      })
  void a_class_of_the_run_time_names_no_language(String module) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      for (Path source : sources.filter(NoLanguageIsNamedTest::isRunTime).toList()) {
        for (String line : Files.readAllLines(source)) {
          if (namesALanguage(line)) {
            found.add(source.getFileName() + ": " + line.strip());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** What trains a model or invents companies is told which. */
  private static boolean isRunTime(Path source) {
    String path = source.toString().replace('\\', '/');
    return path.endsWith(".java") && !path.contains("/training/") && !path.contains("Simulat");
  }

  private static boolean namesALanguage(String line) {
    if (COMMENT.matcher(line).matches() || OF_NO_TEXT.matcher(line).find()) {
      return false;
    }
    return Languages.shipped().all().stream()
        .anyMatch(
            language ->
                line.contains("\"" + language.code() + "\"")
                    || line.toLowerCase(Locale.ROOT).contains(name(language)));
  }

  private static String name(Language language) {
    return Locale.forLanguageTag(language.code())
        .getDisplayLanguage(Locale.ENGLISH)
        .toLowerCase(Locale.ROOT);
  }
}
