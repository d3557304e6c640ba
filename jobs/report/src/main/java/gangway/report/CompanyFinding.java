package gangway.report;

import gangway.gap.summary.Side;
import gangway.gap.verdict.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one window says of one company.
 *
 * @param company registry id
 * @param name as people write it; the id where the run did not write names
 * @param gap z(digital) - z(in person); null where one side has no z
 * @param missing what is missing for a verdict, as codes {@code SIDE CODE NUMBER}
 * @param inconsistent {@code DIGITAL}, {@code IN_PERSON} or {@code BOTH}; null where neither stands
 *     out
 * @param cautions what the reference is worth, as codes {@code SIDE CODE NUMBER}
 * @param history verdicts of all windows, oldest first; only the shown one if there is but one
 */
record CompanyFinding(
    String company,
    String name,
    String sector,
    Instant from,
    Instant to,
    SideFinding digital,
    SideFinding inPerson,
    @Nullable Estimate gap,
    @Nullable Double pValue,
    @Nullable Double qValue,
    Verdict verdict,
    List<String> missing,
    @Nullable String inconsistent,
    Reference reference,
    List<String> cautions,
    List<PastGap> history) {

  boolean hasBothSides() {
    return digital.n() > 0 && inPerson.n() > 0;
  }

  /**
   * One side of a company in one window.
   *
   * @param n observations
   * @param mean raw mean score in [0,1]
   * @param z standardised against the sector, with interval
   * @param first time of the first observation; null where the run did not keep them
   */
  record SideFinding(
      Side side,
      long n,
      @Nullable Double mean,
      @Nullable Estimate z,
      @Nullable Double reliability,
      @Nullable Estimate inconsistency,
      @Nullable Double betweenUnit,
      List<ChannelFinding> channels,
      List<Driver> drivers,
      List<Quote> quotes,
      @Nullable Instant first,
      @Nullable Instant last) {
    /** The least time over sides, in the given order; null where none has one. */
    static @Nullable Instant edge(
        List<SideFinding> sides,
        Function<SideFinding, @Nullable Instant> time,
        Comparator<Instant> order) {
      return sides.stream().map(time).filter(Objects::nonNull).min(order).orElse(null);
    }
  }

  /**
   * One channel of a side.
   *
   * @param responses null for the in-person side
   * @param observed when the company's replies are in the data; null where the run does not say
   */
  record ChannelFinding(
      String channel,
      String solicitation,
      long n,
      long persons,
      @Nullable Double mean,
      @Nullable Double sd,
      @Nullable Estimate z,
      @Nullable Double reliability,
      @Nullable Double inconsistency,
      @Nullable Double polarisation,
      @Nullable Double betweenUnit,
      @Nullable Long units,
      Reference reference,
      @Nullable Responses responses,
      @Nullable Observed observed) {}

  /**
   * When a company's replies on a channel are in the data.
   *
   * @param from null for from the beginning on
   */
  record Observed(@Nullable Instant from, Instant until) {}

  /** How a company answers on a digital channel. Times in seconds, rates in [0,1]. */
  record Responses(
      long exchanges,
      @Nullable Long answerable,
      @Nullable Long answered1h,
      @Nullable Long answered24h,
      @Nullable Long answered,
      @Nullable Long notObserved,
      @Nullable Long automatic,
      @Nullable Double rate1h,
      @Nullable Double rate24h,
      @Nullable Double rate,
      @Nullable Double medianSeconds,
      @Nullable Double p90Seconds,
      @Nullable Double naiveMedianSeconds,
      @Nullable Double naiveP90Seconds,
      @Nullable Double identity,
      @Nullable Double lift) {

    /** Counts added and rates taken anew; times, identity and lift do not add up and are null. */
    static Responses sum(List<Responses> all) {
      Long answerable = sum(all, Responses::answerable);
      Long answered1h = sum(all, Responses::answered1h);
      Long answered24h = sum(all, Responses::answered24h);
      Long answered = sum(all, Responses::answered);
      return new Responses(
          all.stream().mapToLong(Responses::exchanges).sum(),
          answerable,
          answered1h,
          answered24h,
          answered,
          sum(all, Responses::notObserved),
          sum(all, Responses::automatic),
          share(answered1h, answerable),
          share(answered24h, answerable),
          share(answered, answerable),
          null,
          null,
          null,
          null,
          null,
          null);
    }

    private static @Nullable Long sum(
        List<Responses> all, Function<Responses, @Nullable Long> count) {
      List<Long> counts = all.stream().map(count).filter(Objects::nonNull).toList();
      return counts.isEmpty() ? null : (Long) counts.stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Double share(@Nullable Long part, @Nullable Long whole) {
      return part == null || whole == null || whole == 0 ? null : (Double) ((double) part / whole);
    }
  }

  /**
   * What a side was standardised against.
   *
   * @param kind {@code norms}, {@code peers} or {@code none}
   */
  record Reference(
      String kind, @Nullable Long companies, @Nullable Instant from, @Nullable Instant to) {}

  /**
   * A facet's part in a side's index.
   *
   * @param impact index with all facets minus index without this one; null where unknown
   */
  record Driver(String facet, long n, @Nullable Double mean, @Nullable Double impact) {}

  /**
   * Words that carry a verdict or speak against it.
   *
   * @param example false for a counter-example
   * @param facets for which the words stand; empty where for the side as a whole only
   * @param channel null where the observation is not in the tables
   * @param opening the customer's words before {@code text}, which then is the company's reply
   * @param replySeconds how long after the opening the first human reply came
   */
  record Quote(
      boolean example,
      List<String> facets,
      @Nullable Instant time,
      @Nullable String channel,
      String text,
      @Nullable String language,
      @Nullable String opening,
      @Nullable Long replySeconds) {}

  /**
   * An earlier, the shown or a later window's gap.
   *
   * @param change since the last window with a gap; null where they cannot be compared
   * @param flags that were raised or cleared in it, mostly none
   */
  record PastGap(
      Instant from,
      Instant to,
      @Nullable Estimate gap,
      Verdict verdict,
      @Nullable Change change,
      List<Flag> flags) {}

  /**
   * How a gap changed.
   *
   * @param since start of the window it is compared with
   * @param by later minus earlier unshrunken gap: above 0 where the digital side gained
   */
  record Change(Instant since, Estimate by) {

    /** Whether the whole interval lies on one side of zero. */
    boolean isBeyondChance() {
      Double low = by.low();
      Double high = by.high();
      return low != null && high != null && (low > 0 || high < 0);
    }
  }

  /**
   * A flag that was raised or cleared.
   *
   * @param raised false where it was cleared
   * @param verdict what the flag stands for
   * @param reason {@code CODE WINDOWS}
   */
  record Flag(boolean raised, Verdict verdict, String reason) {}
}
