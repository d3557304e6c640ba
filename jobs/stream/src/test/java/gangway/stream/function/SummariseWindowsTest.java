package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.conduct.ConductReader;
import gangway.exchange.CopiedTexts;
import gangway.exchange.Exchange;
import gangway.exchange.ExchangeAssembler;
import gangway.exchange.Observed;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CellKey;
import gangway.measure.CareScore;
import gangway.measure.CareSummary;
import gangway.measure.ReadReview;
import gangway.measure.ScoredExchange;
import gangway.settings.Settings;
import gangway.stream.Talk;
import gangway.stream.state.CompanyWindowKey;
import gangway.stream.state.WindowSummary;
import gangway.stream.state.WrittenType;
import gangway.stream.window.Schedule;
import gangway.stream.window.Window;
import gangway.voice.Role;
import java.time.Duration;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A window's summary")
class SummariseWindowsTest {
  private static final Schedule SCHEDULE =
      new Schedule(Window.ofLength(Duration.ofDays(30)), Duration.ofDays(30));

  private static ScoredExchange exchange(String person) {
    return exchange(person, Role.CUSTOMER);
  }

  private static ScoredExchange exchange(String person, Role role) {
    Exchange exchange =
        ExchangeAssembler.assemble(
                Talk.with(person, role).asks("PT1H", "My bag?").replies("PT2H", "Found").read(),
                CopiedTexts.NONE,
                ConductReader.shared(),
                Settings.shipped().exchange(),
                Observed.until(Talk.BEGINNING.plus(Duration.ofDays(9))))
            .get(0);
    return scored(exchange);
  }

  private static ScoredExchange scored(Exchange exchange) {
    return new ScoredExchange(exchange, new CareScore(Settings.shipped().care()).of(exchange));
  }

  private static KeyedTwoInputStreamOperatorTestHarness<
          CompanyWindowKey, ScoredExchange, ReadReview, WindowSummary>
      harness() throws Exception {
    return harness(Settings.shipped().gap());
  }

  private static KeyedTwoInputStreamOperatorTestHarness<
          CompanyWindowKey, ScoredExchange, ReadReview, WindowSummary>
      harness(GapSettings settings) throws Exception {
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<
            CompanyWindowKey, ScoredExchange, ReadReview, WindowSummary>(
            new KeyedCoProcessOperator<>(new SummariseWindows(SCHEDULE, settings)),
            scored -> CompanyWindowKey.of(scored, SCHEDULE.window()),
            read -> CompanyWindowKey.of(read, SCHEDULE.window()),
            TypeInformation.of(CompanyWindowKey.class));
    harness.setup(WrittenType.WINDOW_SUMMARY.createSerializer(new SerializerConfigImpl()));
    harness.open();
    return harness;
  }

  private static void end(
      KeyedTwoInputStreamOperatorTestHarness<
              CompanyWindowKey, ScoredExchange, ReadReview, WindowSummary>
          harness)
      throws Exception {
    harness.processWatermark1(new Watermark(Long.MAX_VALUE));
    harness.processWatermark2(new Watermark(Long.MAX_VALUE));
  }

  @Test
  void counts_an_exchange_once_whatever_corrections_follow() throws Exception {
    ScoredExchange first = exchange("ana");
    Exchange e = first.exchange();
    try (var harness = harness()) {
      harness.processElement1(first, 0);
      harness.processElement1(scored(e.as(e.id(), 2)), 0);
      harness.processElement1(exchange("ben"), 0);
      end(harness);

      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(
              sum ->
                  assertThat(sum.care().values())
                      .extracting(CareSummary::answered)
                      .containsExactly(2L));
      assertThat(harness.numEventTimeTimers()).isZero();
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void tells_roles_apart_and_judges_customers_only() throws Exception {
    try (var harness = harness()) {
      harness.processElement1(exchange("ana"), 0);
      harness.processElement1(exchange("cal", Role.CANDIDATE), 0);
      end(harness);

      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(
              sum -> {
                assertThat(sum.care().keySet())
                    .extracting(CellKey::role)
                    .containsExactly(Role.CUSTOMER, Role.CANDIDATE);
                assertThat(sum.observations().cells().keySet())
                    .extracting(CellKey::role)
                    .containsOnly(Role.CUSTOMER);
              });
    }
  }

  @Test
  void judges_the_roles_of_the_settings() throws Exception {
    GapSettings judging = Settings.read("judged-roles = candidate", "test").gap();
    try (var harness = harness(judging)) {
      harness.processElement1(exchange("ana"), 0);
      harness.processElement1(exchange("cal", Role.CANDIDATE), 0);
      end(harness);

      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(
              sum ->
                  assertThat(sum.observations().cells().keySet())
                      .extracting(CellKey::role)
                      .containsOnly(Role.CANDIDATE));
    }
  }

  @Test
  void stands_once_it_was_judged() throws Exception {
    try (var harness = harness()) {
      end(harness);
      harness.processElement1(exchange("ana"), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }
}
