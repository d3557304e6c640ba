package gangway.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** When people write and when the desk answers. */
final class Timetable {
  /** Share of posts by local hour; people write by day, most after work. */
  private static final double[] HOURS = {
    2, 1, 1, 1, 1, 2, 4, 7, 9, 9, 9, 9, 9, 8, 8, 8, 9, 10, 11, 11, 10, 9, 7, 4
  };

  private final SampleCompany company;
  private final ZoneOffset offset;
  private final LocalDate first;

  Timetable(SampleCompany company, LocalDate last) {
    this.company = company;
    this.offset = ZoneOffset.ofHours(company.hoursFromUtc());
    this.first = last.minusDays(SampleSettings.DAYS - 1L);
  }

  /** When a customer writes; leaves the last days of the span for what follows. */
  Instant opening(Dice dice) {
    LocalDate day = first.plusDays(dice.below(SampleSettings.DAYS - 3));
    return OffsetDateTime.of(
            day.atTime(dice.weighted(HOURS), dice.below(60), dice.below(60)), offset)
        .toInstant();
  }

  /** When the desk's reply to something said at {@code asked} comes. */
  Instant reply(Instant asked, double medianMinutes, Dice dice) {
    double minutes = medianMinutes * StrictMath.exp(dice.normal());
    Instant ready = asked.plusSeconds(30 + (long) (Math.min(minutes, 2 * 24 * 60) * 60));
    OffsetDateTime local = ready.atOffset(offset);
    CareProfile care = company.care();
    if (local.getHour() >= care.opens() && local.getHour() < care.closes()) {
      return ready;
    }
    LocalDate day =
        local.getHour() >= care.closes() ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    return OffsetDateTime.of(day.atTime(care.opens(), dice.below(55), dice.below(60)), offset)
        .toInstant();
  }

  /** When a customer writes again. */
  Instant again(Instant after, Dice dice) {
    return after.plusSeconds(60L + dice.below(50 * 60));
  }

  Instant later(Instant after, int fromHours, int toHours, Dice dice) {
    return after.plus(Duration.ofMinutes(dice.between(fromHours * 60, toHours * 60)));
  }

  /** {@code morning}, {@code afternoon} or {@code evening} at the desk. */
  String daypart(Instant time) {
    int hour = time.atOffset(offset).getHour();
    return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  }
}
