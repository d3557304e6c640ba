package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of mapping files against the parser. */
final class MappingDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/mapping-files.md");
  private static final Pattern KEY = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("## The file", MappingParser.KEYS),
        Arguments.of("## csv", MappingParser.CSV_KEYS),
        Arguments.of("## json", MappingParser.JSON_KEYS),
        Arguments.of("A level of records:", MappingParser.LEVEL_KEYS),
        Arguments.of("## reject", MappingParser.REJECT_KEYS),
        Arguments.of("## A field", MappingParser.FIELD_KEYS),
        Arguments.of("A time besides:", MappingParser.TIME_KEYS),
        Arguments.of("A rating besides", MappingParser.RATING_KEYS),
        Arguments.of("## Fields of support", MappingParser.POST_FIELDS),
        Arguments.of("## Fields of reviews", MappingParser.REVIEW_FIELDS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void every_key_that_is_known_is_described_and_no_other(String above, Set<String> known)
      throws Exception {
    String text = Files.readString(DOCUMENT);
    assertThat(text).contains("\n" + above);
    String table =
        Arrays.stream(text.substring(text.indexOf("\n" + above)).split("\n\n"))
            .filter(part -> part.startsWith("|"))
            .findFirst()
            .orElse("");
    List<String> described =
        KEY.matcher(table).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(known);
  }
}
