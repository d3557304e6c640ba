package gangway.stream;

import gangway.stream.parquet.Table;
import java.time.ZoneOffset;
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

  /**
   * @param directory URI or path of the folder that holds the tables
   */
  public ParquetOutputs(String directory) {
    this.directory = directory;
  }

  @Override
  public <T> void write(DataStream<T> rows, Table<T> table, String uid, @Nullable TimeOf<T> time) {
    FileSink<T> sink =
        FileSink.forBulkFormat(new Path(directory, table.name()), table.writer())
            .withBucketAssigner(new DayBuckets<>(time))
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(OutputFileConfig.builder().withPartSuffix(".parquet").build())
            .build();
    DataStreamSink<T> end = rows.sinkTo(sink).name(uid).uid(uid);
    if (time == null) {
      // Small tables: one file instead of one per worker.
      end.setParallelism(1);
    }
  }

  private static final class DayBuckets<T> implements BucketAssigner<T, String> {
    private static final long serialVersionUID = 1L;
    private final @Nullable TimeOf<T> time;

    DayBuckets(@Nullable TimeOf<T> time) {
      this.time = time;
    }

    @Override
    public String getBucketId(T row, Context context) {
      return time == null ? "" : "dt=" + time.of(row).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
      return SimpleVersionedStringSerializer.INSTANCE;
    }
  }
}
