package gangway.stream.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Window WEEK = Window.ofLength(Duration.ofDays(7));
  private static final Instant EPOCH = Instant.EPOCH;

  @Test
  void a_window_is_judged_one_watch_after_its_end() {
    Schedule schedule = new Schedule(WEEK, DAY);
    assertThat(schedule.judgedAt(0)).isEqualTo(Duration.ofDays(8).toMillis());
    assertThat(schedule.isJudged(EPOCH.plus(DAY), Duration.ofDays(8).toMillis() - 1)).isFalse();
    assertThat(schedule.isJudged(EPOCH.plus(DAY), Duration.ofDays(8).toMillis())).isTrue();
  }

  @Test
  void a_conversation_is_handed_on_when_it_has_been_silent_for_the_watch() {
    Schedule schedule = new Schedule(WEEK, DAY);
    assertThat(schedule.dueAt(EPOCH, EPOCH.plus(Duration.ofDays(2))))
        .isEqualTo(Duration.ofDays(3).toMillis());
  }

  @Test
  void an_endless_conversation_is_handed_on_when_the_window_of_its_first_post_is_judged() {
    Schedule schedule = new Schedule(WEEK, DAY);
    assertThat(schedule.dueAt(EPOCH, EPOCH.plus(Duration.ofDays(60))))
        .isEqualTo(Duration.ofDays(8).toMillis());
  }

  @Test
  void the_window_over_everything_is_judged_at_the_end_of_the_input() {
    Schedule schedule = new Schedule(Window.all(), DAY);
    assertThat(schedule.judgedAt(Window.all().startOf(EPOCH))).isEqualTo(Long.MAX_VALUE);
    assertThat(schedule.dueAt(EPOCH, EPOCH)).isEqualTo(DAY.toMillis());
  }

  @Test
  void windows_before_1970_begin_before_it() {
    assertThat(WEEK.startOf(EPOCH.minusMillis(1))).isEqualTo(-Duration.ofDays(7).toMillis());
  }

  @Test
  void a_window_shorter_than_an_hour_is_refused() {
    assertThatThrownBy(() -> Window.ofLength(Duration.ofMinutes(59)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one hour");
  }
}
