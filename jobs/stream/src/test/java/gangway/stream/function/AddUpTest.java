package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.tables.UnknownCompanyRow;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AddUpTest {
  @Test
  void each_key_has_one_sum_at_the_end_also_after_a_restart() throws Exception {
    OperatorSubtaskState savepoint;
    try (var before = harness()) {
      before.open();
      before.processElement(new UnknownCompanyRow("acme", 1, 0), 0);
      before.processElement(new UnknownCompanyRow("umbra", 0, 1), 1);
      before.processWatermark(1_000);
      assertThat(before.extractOutputValues()).isEmpty();
      savepoint = before.snapshot(1, 1);
    }
    try (var after = harness()) {
      after.initializeState(savepoint);
      after.open();
      after.processElement(new UnknownCompanyRow("acme", 1, 2), 2_000);
      after.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(after.extractOutputValues())
          .containsExactlyInAnyOrder(
              new UnknownCompanyRow("acme", 2, 2), new UnknownCompanyRow("umbra", 0, 1));
      assertThat(after.numEventTimeTimers()).isZero();
      assertThat(after.numKeyedStateEntries()).isZero();
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<
          String, UnknownCompanyRow, UnknownCompanyRow>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new AddUp<>(UnknownCompanyRow::plus, UnknownCompanyRow.class)),
        UnknownCompanyRow::name,
        Types.STRING);
  }
}
