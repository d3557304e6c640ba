package gangway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllTablesTest {
  static Stream<TableDef<?>> tables() {
    return AllTables.LIST.stream();
  }

  /** A change here is one that somebody decided. */
  @Test
  void the_columns_are_those_that_were_decided() throws Exception {
    String columns =
        tables()
            .flatMap(table -> table.columns().stream().map(column -> line(table.name(), column)))
            .sorted()
            .collect(Collectors.joining());
    assertGolden(Path.of("src/test/resources/gangway/tables/columns.txt"), columns);
  }

  private static String line(String table, Column<?> column) {
    return "%s.%s %s%s\n"
        .formatted(table, column.name(), column.type().word(), column.nullable() ? ", null" : "");
  }

  @Test
  void the_document_is_written_from_the_declarations() throws Exception {
    assertGolden(Path.of("SCHEMA.md"), AllTables.document());
  }

  private static void assertGolden(Path file, String text) throws Exception {
    if (Boolean.getBoolean("gangway.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_table_and_column_says_in_one_line_of_a_table_what_it_means(TableDef<?> table) {
    assertThat(table.meaning()).isNotBlank();
    assertThat(table.columns())
        .isNotEmpty()
        .allSatisfy(column -> assertThat(column.meaning()).doesNotContain("\n", "|"));
  }

  @Test
  void names_are_given_once() {
    assertThat(tables().map(TableDef::name)).doesNotHaveDuplicates();
    assertThatThrownBy(
            () ->
                TableDef.of(SettingRow.class, "twice", "Two of one name.")
                    .text("name", "first", SettingRow::name)
                    .text("name", "second", SettingRow::value)
                    .build())
        .hasMessage("table twice has two columns name");
  }

  @Test
  void a_row_without_a_value_that_must_be_there_is_refused_by_name() {
    TableDef<Object> table =
        TableDef.of(Object.class, "things", "Things.")
            .code("kind", "of the thing", row -> row.hashCode() == 0 ? row : null)
            .build();

    assertThatThrownBy(() -> table.columns().get(0).of("a thing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column kind must not be null in a thing");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void declarations_reach_the_workers(TableDef<?> table) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(table);
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(((TableDef<?>) read).columns()).hasSameSizeAs(table.columns());
  }
}
