package gangway.gap.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.gap.settings.FlagSettings;
import gangway.gap.settings.Thresholds;
import gangway.gap.summary.Observations;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.Gaps;
import gangway.gap.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A flag")
class FlagStateTest {
  private static final Duration MONTH = Duration.ofDays(30);

  /** A window's verdict and gap. */
  private record Said(Verdict verdict, @Nullable Double gap) {}

  private static final Said AHEAD = new Said(Verdict.DIGITAL_AHEAD, .9);
  private static final Said BEHIND = new Said(Verdict.IN_PERSON_AHEAD, -.9);
  private static final Said MATCHED = new Said(Verdict.MATCHED, .1);
  private static final Said SMALL = new Said(Verdict.NOT_ENOUGH_EVIDENCE, .2);
  private static final Said WAVERS = new Said(Verdict.NOT_ENOUGH_EVIDENCE, .45);
  private static final Said NOTHING = new Said(Verdict.NOT_ENOUGH_EVIDENCE, null);

  private static List<String> events(FlagSettings settings, Said... windows) {
    List<String> events = new ArrayList<>();
    FlagState state = FlagState.NONE;
    Instant start = Observations.BEGINNING;
    for (int i = 0; i < windows.length; i++) {
      FlagState.Next next =
          state.next(Gaps.of(windows[i].verdict, windows[i].gap, start), settings);
      for (FlagEvent event : next.events()) {
        events.add(i + " " + event.event() + " " + event.verdict() + " " + event.reason());
      }
      state = next.state();
      start = start.plus(MONTH);
    }
    return events;
  }

  @Test
  @DisplayName("is raised by a verdict and not raised again while it holds")
  void raisedOnce() {
    assertThat(events(Thresholds.FLAGS, NOTHING, AHEAD, AHEAD, WAVERS, AHEAD))
        .containsExactly("1 RAISED DIGITAL_AHEAD VERDICT_HELD 1");
  }

  @Test
  @DisplayName("can ask for a verdict that holds in several windows in a row")
  void raisedAfterTwo() {
    assertThat(events(new FlagSettings(2, .3, 2, 6), AHEAD, WAVERS, AHEAD, AHEAD))
        .containsExactly("3 RAISED DIGITAL_AHEAD VERDICT_HELD 2");
  }

  @Test
  @DisplayName("does not flap where the gap wavers about the threshold")
  void hysteresis() {
    assertThat(events(Thresholds.FLAGS, AHEAD, WAVERS, AHEAD, SMALL, AHEAD, WAVERS, SMALL))
        .containsExactly("0 RAISED DIGITAL_AHEAD VERDICT_HELD 1");
  }

  @Test
  @DisplayName("is cleared by two small gaps in a row, or by two windows that match")
  void cleared() {
    assertThat(events(Thresholds.FLAGS, AHEAD, SMALL, SMALL, SMALL))
        .containsExactly(
            "0 RAISED DIGITAL_AHEAD VERDICT_HELD 1", "2 CLEARED DIGITAL_AHEAD GAP_CLOSED 2");
    assertThat(events(Thresholds.FLAGS, BEHIND, MATCHED, MATCHED))
        .containsExactly(
            "0 RAISED IN_PERSON_AHEAD VERDICT_HELD 1", "2 CLEARED IN_PERSON_AHEAD MATCHED 2");
  }

  @Test
  @DisplayName("gives way at once to the other side's")
  void reversed() {
    assertThat(events(Thresholds.FLAGS, AHEAD, BEHIND))
        .containsExactly(
            "0 RAISED DIGITAL_AHEAD VERDICT_HELD 1",
            "1 CLEARED DIGITAL_AHEAD REVERSED 1",
            "1 RAISED IN_PERSON_AHEAD VERDICT_HELD 1");
  }

  @Test
  @DisplayName("is not upheld for ever by silence")
  void forgotten() {
    assertThat(events(new FlagSettings(1, .3, 2, 3), AHEAD, NOTHING, NOTHING, NOTHING))
        .containsExactly(
            "0 RAISED DIGITAL_AHEAD VERDICT_HELD 1", "3 CLEARED DIGITAL_AHEAD NO_EVIDENCE 3");
  }

  @Test
  @DisplayName("does not change with a window that was seen before")
  void replay() {
    CompanyGap gap = Gaps.of(Verdict.DIGITAL_AHEAD, .9, Observations.BEGINNING);
    FlagState raised = FlagState.NONE.next(gap, Thresholds.FLAGS).state();

    assertThat(raised.next(gap, Thresholds.FLAGS)).isEqualTo(new FlagState.Next(raised, List.of()));
  }

  @Test
  @DisplayName("names all wrong settings at once")
  void settings() {
    assertThatThrownBy(() -> new FlagSettings(0, -1, 0, 0))
        .hasMessage(
            """
            a set of flag settings has 4 problems:
              flag-raise-after is 0; expected a whole number, at least 1
              flag-clear-below is -1.0; expected a number, at least 0
              flag-clear-after is 0; expected a whole number, at least 1
              flag-forget-after is 0; expected a whole number, at least 1""");
  }
}
