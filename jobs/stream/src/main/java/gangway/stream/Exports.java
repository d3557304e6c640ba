package gangway.stream;

import gangway.tables.InputRow;
import gangway.tables.Tally;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run, with all that a worker needs to read them: formats and registry travel as
 * their own texts.
 *
 * @param files the inputs
 * @param registryJson the company registry
 * @param pseudonymKey the secret of the pseudonyms
 */
public record Exports(List<ExportFile> files, String registryJson, String pseudonymKey)
    implements Serializable {

  /**
   * One file.
   *
   * @param kind {@code SUPPORT} or {@code REVIEWS}
   * @param format as named by the user
   * @param formatJson the mapping
   * @param company registry id of the company all of it is about; null when the file says
   * @param path as named by the user
   * @param uri where workers find it
   */
  public record ExportFile(
      String kind,
      String format,
      String formatJson,
      @Nullable String company,
      String path,
      String uri)
      implements Serializable {
    /** How the input is named in every output. */
    public String label() {
      return format + "=" + path;
    }
  }

  public Exports {
    files = List.copyOf(files);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "Exports" + files;
  }

  /** The inputs by label, with nothing counted yet. */
  public Map<String, InputRow> rows() {
    Map<String, InputRow> rows = new TreeMap<>();
    for (ExportFile file : files) {
      rows.put(
          file.label(),
          new InputRow(
              file.format(),
              file.path(),
              file.kind().toLowerCase(Locale.ROOT),
              Tally.none(file.label())));
    }
    return rows;
  }

  /**
   * All files' records, with their event times. Watermarks come only at the end of the input: files
   * over one time span that are read side by side would otherwise make each other's records late.
   */
  public DataStream<Intake> read(StreamExecutionEnvironment env) {
    Path[] paths = files.stream().map(file -> new Path(file.uri())).toArray(Path[]::new);
    FileSource<Intake> source =
        FileSource.forBulkFileFormat(new ExportFormat(this), paths)
            .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(path -> true))
            .build();
    String uid = Operators.SOURCE_EXPORTS.uid();
    return env.fromSource(
            source,
            WatermarkStrategy.<Intake>noWatermarks()
                .withTimestampAssigner((intake, previous) -> intake.timestamp()),
            uid)
        .uid(uid);
  }
}
