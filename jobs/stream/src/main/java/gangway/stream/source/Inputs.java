package gangway.stream.source;

import gangway.tables.InputRow;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where a run's records come from: the one thing that another kind of source implements. */
public interface Inputs {
  /**
   * All records, with their event times, each input announced by {@link Intake#opened} before the
   * first of its records.
   */
  DataStream<Intake> read(StreamExecutionEnvironment env);

  /** What is read, by the label that records bear, with nothing counted yet. */
  Map<String, InputRow> rows();

  /**
   * How the job must run: {@code BATCH} where all inputs end, so that they can be read whole before
   * anything is judged; {@code STREAMING} where they do not.
   */
  RuntimeExecutionMode mode();
}
