package gangway.stream.function;

import gangway.intake.Rejected;
import gangway.stream.source.Intake;
import gangway.tables.Tally;
import java.time.Instant;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Counts every record and parts what was read from what was rejected. A voice outside the span that
 * the run is about is rejected too, with that reason.
 */
public final class CountRecords extends ProcessFunction<Intake, Intake> {
  private static final long serialVersionUID = 1L;

  /** Where the counts go. */
  public static final OutputTag<Tally> TALLIES =
      new OutputTag<>("tallies", TypeInformation.of(Tally.class)) {};

  /** Where the records go that were not read. */
  public static final OutputTag<Rejected> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Rejected.class)) {};

  /** Counter of all records. */
  public static final String RECORDS = "records";

  private final @Nullable Instant from;
  private final @Nullable Instant to;
  private final LongCounter records = new LongCounter();

  /**
   * @param from leave out what was said before; null for no bound
   * @param to leave out what was said then or later; null for no bound
   */
  public CountRecords(@Nullable Instant from, @Nullable Instant to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void open(OpenContext context) {
    getRuntimeContext().addAccumulator(RECORDS, records);
  }

  @Override
  public void processElement(Intake intake, Context context, Collector<Intake> out) {
    if (!intake.isVoice() && intake.rejected() == null) {
      context.output(TALLIES, Tally.none(intake.input()));
      return;
    }
    Rejected rejected = intake.isVoice() ? outsideSpan(intake) : intake.rejected();
    if (rejected == null) {
      out.collect(intake);
    } else {
      context.output(REJECTED, rejected);
    }
    records.add(1);
    context.output(TALLIES, Tally.ofRead(intake.input(), rejected != null));
  }

  private @Nullable Rejected outsideSpan(Intake intake) {
    Instant time = Instant.ofEpochMilli(intake.timestamp());
    boolean inside = (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    return inside
        ? null
        : new Rejected(
            intake.input(),
            intake.line(),
            "outside-span",
            null,
            time.toString(),
            "a time" + (from == null ? "" : " from " + from) + (to == null ? "" : " before " + to),
            "");
  }
}
