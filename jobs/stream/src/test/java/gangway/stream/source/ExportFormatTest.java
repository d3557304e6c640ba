package gangway.stream.source;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.intake.Format;
import gangway.intake.Input;
import gangway.intake.Kind;
import gangway.stream.source.ExportFiles.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat.Reader;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {
  private static final int REVIEWS = 1_234;

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeReviews() throws IOException {
    StringBuilder reviews =
        new StringBuilder(
            "airline_name,title,author,date,content,cabin_flown,route,overall_rating,"
                + "cabin_staff_rating,recommended\n");
    for (int i = 0; i < REVIEWS; i++) {
      reviews.append(
          "testair,T,p%1$d,2015-01-01,Kind %1$d times.,Economy,A to B,9,5,1%n".formatted(i));
    }
    // Names of files have blanks and accents.
    file = Files.writeString(folder.resolve("relevé 1.csv"), reviews);
  }

  @Test
  void an_input_is_announced_before_its_records() throws Exception {
    List<Intake> all = read(0);
    assertThat(all).hasSize(REVIEWS + 1);
    assertThat(all.get(0).isVoice()).isFalse();
    assertThat(all.subList(1, all.size())).allMatch(Intake::isVoice);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 500, 777, REVIEWS, REVIEWS + 1})
  void a_restored_reader_goes_on_where_it_was_stopped(long handedOn) throws Exception {
    List<Intake> all = read(0);
    assertThat(read(handedOn)).isEqualTo(all.subList((int) handedOn, all.size()));
  }

  private List<Intake> read(long handedOn) throws Exception {
    String uri = file.toUri().toString();
    ExportFormat format =
        new ExportFormat(
            new ExportFiles(
                List.of(
                    new ExportFile(
                        new Input(Kind.REVIEWS, "skytrax-2015", null, null, file.toString()),
                        Format.load("skytrax-2015").json(),
                        uri)),
                "{\"companies\":[{\"id\":\"testair\",\"name\":\"Testair\",\"sector\":\"airline\"}]}",
                "a key for tests only, of no worth"));
    long size = Files.size(file);
    FileSourceSplit split =
        new FileSourceSplit(
            "1",
            new org.apache.flink.core.fs.Path(file.toUri()),
            0,
            size,
            0,
            size,
            new String[0],
            new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, handedOn));
    List<Intake> read = new ArrayList<>();
    try (Reader<Intake> reader = open(format, split, handedOn)) {
      for (var batch = reader.readBatch(); batch != null; batch = reader.readBatch()) {
        for (var next = batch.next(); next != null; next = batch.next()) {
          read.add(next.getRecord());
        }
      }
    }
    return read;
  }

  private static Reader<Intake> open(ExportFormat format, FileSourceSplit split, long handedOn)
      throws IOException {
    return handedOn == 0
        ? format.createReader(new Configuration(), split)
        : format.restoreReader(new Configuration(), split);
  }
}
