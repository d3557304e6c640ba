package gangway.stream.source;

import gangway.intake.Input;
import gangway.tables.InputRow;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The files of a run, with all that a worker needs to read them: formats and registry travel as
 * their own texts.
 *
 * @param files the inputs
 * @param registryJson the company registry
 * @param pseudonymKey the secret of the pseudonyms
 */
public record ExportFiles(List<ExportFile> files, String registryJson, String pseudonymKey)
    implements Inputs, Serializable {
  /** Name and uid of the source: state in a savepoint belongs to a uid, so it never changes. */
  public static final String UID = "source-exports";

  /**
   * One file.
   *
   * @param input as named by the user
   * @param formatJson the mapping
   * @param uri where workers find it
   */
  public record ExportFile(Input input, String formatJson, String uri) implements Serializable {
    /** As Flink knows it: a URI writes blanks and accents in a file's name in code. */
    Path path() {
      return new Path(URI.create(uri));
    }
  }

  public ExportFiles {
    files = List.copyOf(files);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "ExportFiles" + files;
  }

  @Override
  public Map<String, InputRow> rows() {
    Map<String, InputRow> rows = new TreeMap<>();
    files.forEach(file -> rows.put(file.input().label(), InputRow.uncounted(file.input())));
    return rows;
  }

  /**
   * Watermarks come only at the end of the input: files over one time span that are read side by
   * side would otherwise make each other's records late.
   */
  @Override
  public DataStream<Intake> read(StreamExecutionEnvironment env) {
    Path[] paths = files.stream().map(ExportFile::path).toArray(Path[]::new);
    FileSource<Intake> source =
        FileSource.forBulkFileFormat(new ExportFormat(this), paths)
            .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(path -> true))
            .build();
    return env.fromSource(
            source,
            WatermarkStrategy.<Intake>noWatermarks()
                .withTimestampAssigner((intake, previous) -> intake.timestamp()),
            UID)
        .uid(UID);
  }

  /** Files end. */
  @Override
  public RuntimeExecutionMode mode() {
    return RuntimeExecutionMode.BATCH;
  }
}
