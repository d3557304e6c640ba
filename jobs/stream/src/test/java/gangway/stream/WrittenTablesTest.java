package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.intake.Rejected;
import gangway.stream.sink.ParquetOutputs;
import gangway.stream.source.Intake;
import gangway.tables.AllTables;
import gangway.tables.Column;
import gangway.tables.InputRow;
import gangway.tables.ModelRow;
import gangway.tables.TableDef;
import gangway.tables.Tally;
import gangway.voice.Collected;
import gangway.voice.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The declarations against the files of a run that fills every table. */
class WrittenTablesTest {
  private static final int DAYS = 90;
  private static final RunFacts FACTS =
      TestJob.facts(GivenInputs.ROWS, new ModelRow("literal", null, null, null, null, null, null));

  @TempDir static Path folder;

  @BeforeAll
  static void writeTheTables() throws Exception {
    StreamExecutionEnvironment env = TestJob.environment(1, new Configuration());
    JobSettings settings = settings(TestJob.WINDOW);
    GangwayTopology.build(
        env,
        new GivenInputs(records()),
        FACTS,
        settings,
        Talk.READERS,
        new ParquetOutputs(folder.toUri().toString(), RunIdentity.of(FACTS, settings).footer()));
    env.execute("test");
  }

  private static JobSettings settings(Duration window) {
    return TestJob.settings(window, TestJob.NORMS);
  }

  /** Quick answers and poor stars, two of each a day; one company that nobody knows; one wreck. */
  private static List<Intake> records() {
    List<Intake> records = new ArrayList<>();
    for (int i = 0; i < 2 * DAYS; i++) {
      Talk.with("p" + i)
          .asks("PT" + i * 12 + "H", "Where is bag " + i + "?")
          .replies("PT" + (i * 12 + 1) + "H", "Bag " + i + " comes tonight *AB")
          .posts()
          .forEach(post -> records.add(new Intake("talk", post, null, null)));
      records.add(new Intake("talk", null, review(i, "testair"), null));
    }
    records.add(new Intake("talk", null, review(2 * DAYS, null), null));
    records.add(
        new Intake(
            "talk", null, null, new Rejected("talk", 1, "bad-time", null, null, "a time", "x")));
    return records;
  }

  private static Review review(int i, @Nullable String company) {
    return Talk.review(i, company, Duration.ofHours(12L * i), i % 9 == 0 ? .5 : 0);
  }

  static Stream<TableDef<?>> tables() {
    return AllTables.LIST.stream();
  }

  @Test
  void a_folder_is_written_for_every_declared_table_and_for_no_other() throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> found = Files.list(folder)) {
      found.forEach(path -> folders.add(path.getFileName().toString()));
    }
    assertThat(folders).containsExactlyInAnyOrderElementsOf(tables().map(TableDef::name).toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_declared_column_is_in_the_files_and_every_column_there_is_declared(TableDef<?> table)
      throws IOException {
    for (FileMetaData file : files(table)) {
      assertThat(file.getSchema().getFields().stream().map(WrittenTablesTest::described))
          .as(table.name())
          .containsExactlyElementsOf(
              table.columns().stream().map(WrittenTablesTest::described).toList());
    }
    assertThat(table.columns())
        .allSatisfy(
            column -> {
              assertThat(column.meaning()).isNotBlank();
              assertThat(column.unit().word()).isNotBlank();
            });
  }

  private static String described(Column<?> column) {
    return column.name() + " " + column.type().word() + (column.nullable() ? ", null" : "");
  }

  private static String described(Type field) {
    return field.getName()
        + " "
        + type(field)
        + (field.isRepetition(Type.Repetition.OPTIONAL) ? ", null" : "");
  }

  private static String type(Type field) {
    if (!field.isPrimitive()) {
      return "list of " + type(field.asGroupType().getType(0).asGroupType().getType(0));
    }
    LogicalTypeAnnotation annotation = field.getLogicalTypeAnnotation();
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> "string";
      case INT32 -> "int32";
      case INT64 -> annotation instanceof TimestampLogicalTypeAnnotation ? "timestamp" : "int64";
      case DOUBLE -> "double";
      case BOOLEAN -> "bool";
      default -> throw new IllegalArgumentException(field.toString());
    };
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_file_says_what_it_is_and_which_run_wrote_it(TableDef<?> table) throws IOException {
    for (FileMetaData file : files(table)) {
      assertThat(file.getKeyValueMetaData())
          .as(table.name())
          .containsEntry("gangway.table", table.name())
          .containsEntry("gangway.table.meaning", table.meaning())
          .containsEntry("gangway.table.version", String.valueOf(table.columns().size()))
          .containsAllEntriesOf(RunIdentity.of(FACTS, settings(TestJob.WINDOW)).footer())
          .containsEntry("gangway.run.window", "PT720H");
    }
  }

  @Test
  void another_window_another_span_or_another_input_is_another_run() {
    RunIdentity run = RunIdentity.of(FACTS, settings(TestJob.WINDOW));
    RunIdentity otherWindow = RunIdentity.of(FACTS, settings(Duration.ofDays(7)));
    RunFacts facts =
        new RunFacts(
            Map.of(
                "talk",
                new InputRow(
                    "talk", "other.csv", "support", Collected.ADDRESSED, Tally.none("talk"))),
            FACTS.companies(),
            FACTS.models());
    RunIdentity otherInput = RunIdentity.of(facts, settings(TestJob.WINDOW));

    assertThat(run.id()).matches("[0-9a-f]{16}");
    assertThat(otherWindow.id()).isNotEqualTo(run.id());
    assertThat(otherWindow.settings()).isNotEqualTo(run.settings());
    assertThat(otherInput.id()).isNotEqualTo(run.id());
    assertThat(otherInput.settings()).isEqualTo(run.settings());
  }

  private static List<FileMetaData> files(TableDef<?> table) throws IOException {
    List<FileMetaData> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder.resolve(table.name()))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".parquet")).toList()) {
        try (ParquetFileReader reader =
            ParquetFileReader.open(
                new LocalInputFile(path),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
          files.add(reader.getFooter().getFileMetaData());
        }
      }
    }
    assertThat(files).as("files of %s", table.name()).isNotEmpty();
    return files;
  }
}
