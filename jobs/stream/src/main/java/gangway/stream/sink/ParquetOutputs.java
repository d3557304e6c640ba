package gangway.stream.sink;

import gangway.tables.Column.Value;
import gangway.tables.TableDef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.jspecify.annotations.Nullable;

/** Writes each table, exactly once, to a folder of its name. */
public final class ParquetOutputs implements Outputs {
  private final String directory;
  private final Map<String, String> run;

  /**
   * @param directory URI or path of the folder that holds the tables
   * @param run who writes them, by the names that the footers say it under
   */
  public ParquetOutputs(String directory, Map<String, String> run) {
    this.directory = directory;
    this.run = Map.copyOf(run);
  }

  @Override
  public <T> void write(TableDef<T> table, DataStream<T> rows) {
    FileSink<T> sink =
        FileSink.forBulkFormat(
                new Path(directory, table.name()), new ParquetTable<>(table, run).writer())
            .withBucketAssigner(new DayBuckets<>(table.day()))
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(OutputFileConfig.builder().withPartSuffix(".parquet").build())
            .build();
    String uid = Outputs.uidOf(table);
    DataStreamSink<T> end = rows.sinkTo(sink).name(uid).uid(uid);
    if (table.day() == null) {
      // Small tables: one file instead of one per worker.
      end.setParallelism(1);
    }
  }

  private static final class DayBuckets<T> implements BucketAssigner<T, String> {
    private static final long serialVersionUID = 1L;
    private final @Nullable Value<T, Instant> time;

    DayBuckets(@Nullable Value<T, Instant> time) {
      this.time = time;
    }

    @Override
    public String getBucketId(T row, Context context) {
      return time == null ? "" : "dt=" + time.apply(row).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
      return SimpleVersionedStringSerializer.INSTANCE;
    }
  }
}
