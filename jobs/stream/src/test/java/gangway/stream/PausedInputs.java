package gangway.stream;

import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import gangway.tables.InputRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Records sent in a stream, in their order, which may stand still in the middle until the job is
 * stopped. Time passes twice: in the middle, and at the end.
 */
public final class PausedInputs implements Inputs {
  /** By number, as workers are sent no more than that. All run in this process. */
  private static final List<PausedInputs> ALL = new CopyOnWriteArrayList<>();

  private final Map<String, InputRow> rows;
  private final List<Intake> records;
  private final Instant middle;
  private final boolean pauses;
  private final int number;
  private final CompletableFuture<Object> pause = new CompletableFuture<>();

  /**
   * @param records by their time
   * @param middle time passes before the first record from then on
   * @param pauses whether that record and those after it are held back
   */
  public PausedInputs(
      Map<String, InputRow> rows, List<Intake> records, Instant middle, boolean pauses) {
    this.rows = Map.copyOf(rows);
    this.records = List.copyOf(records);
    this.middle = middle;
    this.pauses = pauses;
    synchronized (ALL) {
      number = ALL.size();
      ALL.add(this);
    }
  }

  /** Done when the middle is reached. */
  public CompletableFuture<Object> pause() {
    return pause;
  }

  private int beforeMiddle() {
    return (int) records.stream().filter(r -> r.timestamp() < middle.toEpochMilli()).count();
  }

  @Override
  public DataStream<Intake> read(StreamExecutionEnvironment env) {
    int inputs = number;
    RateLimiterStrategy<NumberSequenceSplit> pace = workers -> new Gate(inputs);
    return env.fromSource(
            new DataGeneratorSource<>(
                index -> ALL.get(inputs).records.get(index.intValue()),
                records.size(),
                pace,
                TypeInformation.of(Intake.class)),
            WatermarkStrategy.<Intake>forGenerator(context -> new TimeInTheMiddle(ALL.get(inputs)))
                .withTimestampAssigner((record, previous) -> record.timestamp()),
            "records")
        .uid("records")
        .setParallelism(1);
  }

  @Override
  public Map<String, InputRow> rows() {
    return rows;
  }

  @Override
  public RuntimeExecutionMode mode() {
    return RuntimeExecutionMode.STREAMING;
  }

  /** Lets records pass up to the middle, says so when the next one is to come. */
  private static final class Gate implements RateLimiter<NumberSequenceSplit> {
    private final PausedInputs inputs;
    private final int most;
    private int passed;

    Gate(int number) {
      inputs = ALL.get(number);
      most = inputs.pauses ? inputs.beforeMiddle() : Integer.MAX_VALUE;
    }

    @Override
    public CompletionStage<Void> acquire(int records) {
      passed += records;
      if (passed <= most) {
        return CompletableFuture.completedFuture(null);
      }
      inputs.pause.complete(most);
      return new CompletableFuture<>();
    }
  }

  private static final class TimeInTheMiddle implements WatermarkGenerator<Intake> {
    private final Instant middle;
    private final Intake lastBefore;

    TimeInTheMiddle(PausedInputs inputs) {
      middle = inputs.middle;
      lastBefore = inputs.records.get(inputs.beforeMiddle() - 1);
    }

    @Override
    public void onEvent(Intake record, long time, WatermarkOutput output) {
      if (record.equals(lastBefore)) {
        output.emitWatermark(new Watermark(middle.toEpochMilli() - 1));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
  }
}
