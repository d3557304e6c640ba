package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.parquet.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDocumentTest {
  static Stream<Table<?>> tables() {
    return Stream.of(
        ParquetTables.INPUTS,
        ParquetTables.REJECTED,
        ParquetTables.UNKNOWN_COMPANIES,
        ParquetTables.POSTS,
        ParquetTables.REPLY_COVERAGE,
        ParquetTables.EXCHANGES,
        ParquetTables.MENTIONS,
        ParquetTables.COMPANY_WINDOWS,
        ParquetTables.GAPS,
        ParquetTables.DRIVERS,
        ParquetTables.EVIDENCE,
        ParquetTables.FLAGS,
        ParquetTables.TRENDS,
        ParquetTables.COMPANIES,
        ParquetTables.SETTINGS,
        ParquetTables.MODELS);
  }

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** Names as the document has them, types where it gives one for each. */
  private record Documented(List<String> names, Map<String, String> types) {}

  @ParameterizedTest
  @MethodSource("tables")
  void the_document_has_the_columns_that_are_written_and_no_others(Table<?> table)
      throws Exception {
    Documented documented = read(section(table));
    assertThat(documented.names())
        .as("columns of %s", table.name())
        .containsExactlyInAnyOrderElementsOf(
            table.schema().getFields().stream().map(Type::getName).toList());
    assertThat(table.schema().getFields())
        .allSatisfy(
            field -> {
              String type = documented.types().get(field.getName());
              if (type != null) {
                assertThat(type)
                    .as("type of %s.%s", table.name(), field.getName())
                    .isEqualTo(type(field));
              }
            });
  }

  /** Every column with its type: a change here is one that somebody decided. */
  @Test
  void the_columns_are_those_that_were_decided() throws Exception {
    Path golden = Path.of("src/test/resources/gangway/stream/columns.txt");
    String columns =
        tables()
            .flatMap(
                table ->
                    table.schema().getFields().stream()
                        .map(
                            field ->
                                "%s.%s %s%s\n"
                                    .formatted(
                                        table.name(),
                                        field.getName(),
                                        type(field),
                                        field.isRepetition(Type.Repetition.OPTIONAL)
                                            ? ", null"
                                            : "")))
            .sorted()
            .collect(Collectors.joining());
    if (Boolean.getBoolean("gangway.update")) {
      Files.writeString(golden, columns);
    }
    assertThat(columns).isEqualTo(Files.readString(golden));
  }

  private static String section(Table<?> table) throws Exception {
    return Stream.of(Files.readString(Path.of("SCHEMA.md")).split("\n## "))
        .filter(text -> text.matches("(?s)" + table.name() + "( \\(dt\\))?\n.*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section of " + table.name()));
  }

  /** A section has a table of its columns, or names them in its first quoted words. */
  private static Documented read(String section) {
    List<String> names = new ArrayList<>();
    Map<String, String> types = new TreeMap<>();
    List<String> rows = section.lines().filter(line -> line.startsWith("| ")).skip(1).toList();
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      List<String> columns = words(cells[1]);
      names.addAll(columns);
      List<String> given =
          words(cells[2].replace(';', ',')).stream()
              .map(type -> type.replaceFirst(" ?null$", ""))
              .filter(type -> !type.isEmpty())
              .toList();
      for (int i = 0; i < columns.size(); i++) {
        if (given.size() == 1 || given.size() == columns.size()) {
          types.put(columns.get(i), given.get(given.size() == 1 ? 0 : i));
        }
      }
    }
    if (rows.isEmpty()) {
      Matcher quoted = QUOTED.matcher(section);
      assertThat(quoted.find()).as(section).isTrue();
      names.addAll(words(quoted.group(1).replaceAll(" ?\\([^)]*\\)", "")));
    }
    return new Documented(names, types);
  }

  private static List<String> words(String cell) {
    return Stream.of(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static String type(Type field) {
    if (!field.isPrimitive()) {
      return "list of " + type(field.asGroupType().getType(0).asGroupType().getType(0));
    }
    LogicalTypeAnnotation meaning = field.getLogicalTypeAnnotation();
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> "string";
      case INT32 -> "int32";
      case INT64 -> meaning == null ? "int64" : "timestamp";
      case DOUBLE -> "double";
      case BOOLEAN -> "bool";
      default -> throw new IllegalArgumentException(field.toString());
    };
  }
}
