package gangway.stream;

import gangway.exchange.Resolution;
import gangway.language.Language;
import gangway.measure.Attention;
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
 * @param businessMedianSeconds Kaplan-Meier median in the company's opening hours; null without a
 *     calendar, or where silence never lets it come down to half
 * @param businessP90Seconds Kaplan-Meier 90th percentile, likewise
 * @param nextMedianSeconds median response to later turns, of those answered
 * @param humanReplies human replies
 * @param copiedReplies human replies that repeat a text sent to others
 * @param deflected share of exchanges with replies that were sent elsewhere
 * @param courtesy mean of the exchanges that called for it
 * @param listening likewise
 * @param personal likewise
 * @param followUp likewise
 * @param confirmed exchanges that ended so
 * @param likely exchanges that ended so
 * @param open exchanges that ended so
 * @param abandoned exchanges that ended so
 * @param attention response rates of the fifths with most and fewest followers; null where too few
 *     followers are known
 * @param english answers to those who write English; null without any
 * @param french answers to those who write French; null without any
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
    @Nullable Double lift,
    @Nullable Double businessMedianSeconds,
    @Nullable Double businessP90Seconds,
    @Nullable Double nextMedianSeconds,
    long humanReplies,
    long copiedReplies,
    @Nullable Double deflected,
    @Nullable Double courtesy,
    @Nullable Double listening,
    @Nullable Double personal,
    @Nullable Double followUp,
    long confirmed,
    long likely,
    long open,
    long abandoned,
    Attention.@Nullable Bias attention,
    Attention.@Nullable Share english,
    Attention.@Nullable Share french) {

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
        care.lift(),
        care.firstResponseInBusinessHours().quantile(.5),
        care.firstResponseInBusinessHours().quantile(.9),
        care.nextResponse().naiveQuantile(.5),
        care.repliesHuman(),
        care.repliesCopied(),
        care.deflected(),
        care.courtesy(),
        care.listening(),
        care.personal(),
        care.followUp(),
        ended(care, Resolution.CONFIRMED),
        ended(care, Resolution.LIKELY),
        ended(care, Resolution.OPEN),
        ended(care, Resolution.ABANDONED),
        care.attention().bias(),
        care.attention().byLanguage().get(new Language("en").code()),
        care.attention().byLanguage().get(new Language("fr").code()));
  }

  private static long ended(CareSummary care, Resolution ending) {
    return care.resolutions().getOrDefault(ending, 0L);
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
