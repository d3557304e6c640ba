package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.parquet.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

  @ParameterizedTest
  @MethodSource("tables")
  void every_column_is_documented_under_its_table(Table<?> table) throws Exception {
    String document = Files.readString(Path.of("SCHEMA.md"));
    String[] sections = document.split("\n## ");
    String section =
        Stream.of(sections)
            .filter(
                text -> text.startsWith(table.name() + "\n") || text.startsWith(table.name() + " "))
            .findFirst()
            .orElse("");
    assertThat(section).as("section of %s", table.name()).isNotEmpty();
    assertThat(table.schema().getFields())
        .allSatisfy(
            field ->
                assertThat(section)
                    .as("column %s.%s", table.name(), field.getName())
                    .containsPattern("\\b" + field.getName() + "\\b"));
  }
}
