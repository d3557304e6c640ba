package gangway.stream.window;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.window.Window.Calendar;
import gangway.stream.window.Window.Calendar.Unit;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  @ParameterizedTest
  @CsvSource({
    "WEEK, UTC, 2026-03-01T23:59:59Z, 2026-02-23T00:00:00Z, 2026-03-02T00:00:00Z",
    "MONTH, UTC, 2026-02-28T12:00:00Z, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "QUARTER, UTC, 2026-05-31T12:00:00Z, 2026-04-01T00:00:00Z, 2026-07-01T00:00:00Z",
    // In March the clock goes forward in Paris: the month begins in winter time and ends in summer.
    "MONTH, Europe/Paris, 2026-02-28T23:30:00Z, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
    "WEEK, Europe/Paris, 2026-03-29T12:00:00Z, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z",
    "MONTH, America/Sao_Paulo, 1969-12-31T12:00:00Z, 1969-12-01T03:00:00Z, 1970-01-01T03:00:00Z",
  })
  void of_the_calendar_begin_and_end_with_its_days(
      Unit unit, ZoneId zone, Instant time, Instant start, Instant end) {
    Window window = new Calendar(unit, zone);

    long from = window.startOf(time);

    assertThat(Instant.ofEpochMilli(from)).isEqualTo(start);
    assertThat(Instant.ofEpochMilli(window.endOf(from))).isEqualTo(end);
    assertThat(window.startOf(end))
        .as("the next begins where this ends")
        .isEqualTo(window.endOf(from));
  }
}
