package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.Trend;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.Gaps;
import gangway.gap.verdict.Verdict;
import gangway.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberFlagsTest {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);

  private static final List<CompanyGap> HALF_A_YEAR =
      List.of(
          gap(0, Verdict.DIGITAL_AHEAD, 1.2),
          gap(1, Verdict.DIGITAL_AHEAD, 1.1),
          gap(2, Verdict.NOT_ENOUGH_EVIDENCE, .4),
          gap(3, Verdict.MATCHED, .1),
          gap(4, Verdict.MATCHED, .0),
          gap(5, Verdict.IN_PERSON_AHEAD, -.9));

  private static final List<String> HISTORY =
      List.of(
          "RAISED DIGITAL_AHEAD VERDICT_HELD 1",
          "CLEARED DIGITAL_AHEAD MATCHED 2",
          "RAISED IN_PERSON_AHEAD VERDICT_HELD 1");

  @Test
  void a_flag_is_raised_and_cleared_with_its_reasons() throws Exception {
    try (var harness = harness()) {
      harness.open();
      feed(harness, HALF_A_YEAR);
      assertThat(history(harness)).isEqualTo(HISTORY);
    }
  }

  @Test
  void windows_that_come_out_of_order_are_taken_in_order() throws Exception {
    try (var harness = harness()) {
      harness.open();
      for (int i : new int[] {3, 0, 5, 1, 4, 2}) {
        harness.processElement(HALF_A_YEAR.get(i), 0);
      }
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(history(harness)).isEqualTo(HISTORY);
    }
  }

  @Test
  void a_restart_from_a_savepoint_in_any_month_changes_no_event() throws Exception {
    for (int month = 1; month < HALF_A_YEAR.size(); month++) {
      List<String> events = new ArrayList<>();
      int trends;
      OperatorSubtaskState savepoint;
      try (var before = harness()) {
        before.open();
        feed(before, HALF_A_YEAR.subList(0, month));
        events.addAll(history(before));
        trends = trends(before).size();
        savepoint = before.snapshot(1, 1);
      }
      try (var after = harness()) {
        after.initializeState(savepoint);
        after.open();
        feed(after, HALF_A_YEAR.subList(month, HALF_A_YEAR.size()));
        events.addAll(history(after));
        trends += trends(after).size();
      }
      assertThat(events).as("restarted after month %d", month).isEqualTo(HISTORY);
      assertThat(trends).isEqualTo(HALF_A_YEAR.size() - 1);
    }
  }

  @Test
  void a_window_is_compared_with_the_last_one_that_had_a_gap() throws Exception {
    try (var harness = harness()) {
      harness.open();
      feed(
          harness,
          List.of(
              gap(0, Verdict.MATCHED, .2),
              gap(1, Verdict.NOT_ENOUGH_EVIDENCE, null),
              gap(2, Verdict.MATCHED, .5)));
      assertThat(trends(harness)).hasSize(1);
      Trend trend = trends(harness).get(0);
      assertThat(trend.before()).isEqualTo(BEGINNING);
      assertThat(trend.after()).isEqualTo(BEGINNING.plus(MONTH.multipliedBy(2)));
      assertThat(trend.change()).isCloseTo(.3, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void no_timer_is_left_behind() throws Exception {
    try (var harness = harness()) {
      harness.open();
      feed(harness, HALF_A_YEAR);
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  private static void feed(
      KeyedOneInputStreamOperatorTestHarness<String, CompanyGap, FlagEvent> harness,
      List<CompanyGap> gaps)
      throws Exception {
    for (CompanyGap gap : gaps) {
      long judged = gap.windowEnd().plus(MONTH).toEpochMilli();
      harness.processElement(gap, judged);
      harness.processWatermark(judged);
    }
  }

  private static List<String> history(
      KeyedOneInputStreamOperatorTestHarness<String, CompanyGap, FlagEvent> harness) {
    return harness.extractOutputValues().stream()
        .map(flag -> flag.event() + " " + flag.verdict() + " " + flag.reason())
        .toList();
  }

  private static List<Trend> trends(
      KeyedOneInputStreamOperatorTestHarness<String, CompanyGap, FlagEvent> harness) {
    var trends = harness.getSideOutput(RememberFlags.TRENDS);
    return trends == null ? List.of() : trends.stream().map(record -> record.getValue()).toList();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, CompanyGap, FlagEvent> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new RememberFlags(Settings.shipped().flags(), .95)),
        CompanyGap::company,
        Types.STRING);
  }

  private static CompanyGap gap(int month, Verdict verdict, @Nullable Double gap) {
    return Gaps.of(verdict, gap, BEGINNING.plus(MONTH.multipliedBy(month)));
  }
}
