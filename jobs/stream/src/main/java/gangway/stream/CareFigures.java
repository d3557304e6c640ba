package gangway.stream;

import gangway.measure.CareSummary;
import org.jspecify.annotations.Nullable;

/**
 * A channel's care in one window, as {@code company_windows} shows it. Rates are over answerable
 * exchanges; times are seconds.
 *
 * @param exchanges all exchanges
 * @param answerable those that count in the rates
 * @param answeredInAnHour answered by a person within an hour
 * @param answeredInADay answered by a person within a day
 * @param answered answered by a person
 * @param notObserved would count, had their responses been observed
 * @param automatic automatic replies
 * @param medianSeconds Kaplan-Meier median of the first response; null where silence never lets it
 *     come down to half
 * @param p90Seconds Kaplan-Meier 90th percentile; null likewise
 * @param naiveMedianSeconds median of the answered only
 * @param naiveP90Seconds 90th percentile of the answered only
 * @param identity signed human replies / human replies
 * @param lift mean of the last customer turn's sentiment minus the first's
 */
public record CareFigures(
    long exchanges,
    long answerable,
    long answeredInAnHour,
    long answeredInADay,
    long answered,
    long notObserved,
    long automatic,
    @Nullable Double medianSeconds,
    @Nullable Double p90Seconds,
    @Nullable Double naiveMedianSeconds,
    @Nullable Double naiveP90Seconds,
    @Nullable Double identity,
    @Nullable Double lift) {

  static CareFigures of(CareSummary care) {
    return new CareFigures(
        care.exchanges(),
        care.answerable(),
        care.answeredInAnHour(),
        care.answeredInADay(),
        care.answered(),
        care.notObserved(),
        care.automaticPosts(),
        care.firstResponse().quantile(.5),
        care.firstResponse().quantile(.9),
        care.firstResponse().naiveQuantile(.5),
        care.firstResponse().naiveQuantile(.9),
        care.identity(),
        care.lift());
  }

  @Nullable Double rateInAnHour() {
    return rate(answeredInAnHour);
  }

  @Nullable Double rateInADay() {
    return rate(answeredInADay);
  }

  @Nullable Double rate() {
    return rate(answered);
  }

  private @Nullable Double rate(long part) {
    return answerable == 0 ? null : (double) part / answerable;
  }
}
