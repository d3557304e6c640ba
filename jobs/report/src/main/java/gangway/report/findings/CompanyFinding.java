package gangway.report.findings;

import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.gap.verdict.Verdict;
import gangway.report.tables.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one window says of one company.
 *
 * @param figures its row of {@code gaps}, with {@code name}
 * @param history verdicts of all windows, oldest first; only the shown one if there is but one
 */
public record CompanyFinding(
    Row figures, SideFinding digital, SideFinding inPerson, List<PastGap> history) {

  /** Registry id. */
  public String company() {
    return figures.word("company");
  }

  /** As people write it; the id where the run did not write names. */
  public String name() {
    return figures.word("name");
  }

  public String sector() {
    return figures.word("sector");
  }

  /** Start of the window. */
  public Instant from() {
    return figures.moment("window_start");
  }

  /** End of the window, exclusive. */
  public Instant to() {
    return figures.moment("window_end");
  }

  /** z(digital) - z(in person); null where one side has no z. */
  public @Nullable Estimate gap() {
    return Estimate.of(figures, "gap");
  }

  public Verdict verdict() {
    return verdict(figures);
  }

  /** What is no verdict that we know is no evidence. */
  static Verdict verdict(Row row) {
    String code = row.word("verdict");
    return Stream.of(Verdict.values())
        .filter(verdict -> verdict.name().equals(code))
        .findFirst()
        .orElse(Verdict.NOT_ENOUGH_EVIDENCE);
  }

  /** What is missing for a verdict, as codes {@code SIDE CODE NUMBER}. */
  public List<String> missing() {
    return figures.texts("missing");
  }

  /** {@code DIGITAL}, {@code IN_PERSON} or {@code BOTH}; null where neither stands out. */
  public @Nullable String inconsistent() {
    return figures.text("inconsistent");
  }

  /** What the weaker of both sides was standardised against. */
  public Reference reference() {
    return Reference.of(figures);
  }

  /** What the reference is worth, as codes {@code SIDE CODE NUMBER}. */
  public List<String> cautions() {
    return figures.texts("cautions");
  }

  /** Of which the digital position is the mean: {@code REACH}, {@code MANNER}. */
  public List<String> digitalParts() {
    return figures.texts("digital_parts");
  }

  public SideFinding side(Side side) {
    return side == Side.DIGITAL ? digital : inPerson;
  }

  public boolean hasBothSides() {
    return digital.n() > 0 && inPerson.n() > 0;
  }

  /**
   * One side of a company in one window.
   *
   * @param figures the company's row of {@code gaps}
   * @param first time of the first observation; null where the run did not keep them
   */
  public record SideFinding(
      Side side,
      Row figures,
      List<ChannelFinding> channels,
      List<Driver> drivers,
      List<Quote> quotes,
      @Nullable Instant first,
      @Nullable Instant last) {

    /** Observations. */
    public long n() {
      return figures.count(column("n"));
    }

    /** Standardised against the sector, with interval; null without a reference. */
    public @Nullable Estimate z() {
      return estimate("z");
    }

    /** What the column of this side says, such as {@code mean} for {@code digital_mean}. */
    public @Nullable Double number(String column) {
      return figures.number(column(column));
    }

    public @Nullable Estimate estimate(String column) {
      return Estimate.of(figures, column(column));
    }

    private String column(String name) {
      return side.name().toLowerCase(Locale.ROOT) + "_" + name;
    }

    /** The least time over sides, in the given order; null where none has one. */
    public static @Nullable Instant edge(
        List<SideFinding> sides,
        Function<SideFinding, @Nullable Instant> time,
        Comparator<Instant> order) {
      return sides.stream().map(time).filter(Objects::nonNull).min(order).orElse(null);
    }
  }

  /**
   * One channel of a side.
   *
   * @param figures its rows of {@code company_windows}, by part of the side; one at least
   * @param observed when the company's replies are in the data; null where the run does not say
   */
  public record ChannelFinding(SortedMap<Part, Row> figures, @Nullable Observed observed) {

    /** What the channel says of a part; null where it says nothing of it. */
    public @Nullable Row of(Part part) {
      return figures.get(part);
    }

    private Row any() {
      return Objects.requireNonNull(figures.get(figures.firstKey()));
    }

    public String channel() {
      return any().word("channel");
    }

    public String solicitation() {
      return any().word("solicitation");
    }

    /** In which the people of the channel speak. */
    public String role() {
      return any().word("role");
    }

    /** How its posts were chosen; null in person and where the run does not say. */
    public @Nullable String collected() {
      return any().text("collected");
    }

    /** Whether people in this role count for and against the company. */
    public boolean judged() {
      return any().flag("judged");
    }

    /** What is counted of who is answered; null in person. */
    public @Nullable Row response() {
      Row reach = of(Part.REACH);
      return reach == null || reach.wholeNumber("exchanges") == null ? null : reach;
    }
  }

  /**
   * When a company's replies on a channel are in the data.
   *
   * @param from null for from the beginning on
   */
  public record Observed(@Nullable Instant from, Instant until) {}

  /**
   * What a side was standardised against.
   *
   * @param kind {@code norms}, {@code peers} or {@code none}
   */
  public record Reference(
      String kind, @Nullable Long companies, @Nullable Instant from, @Nullable Instant to) {

    /** The reference of a row of {@code gaps} or {@code company_windows}. */
    public static Reference of(Row row) {
      return new Reference(
          row.word("reference"),
          row.wholeNumber("reference_companies"),
          row.time("reference_from"),
          row.time("reference_to"));
    }
  }

  /**
   * A facet's part in a side's index.
   *
   * @param impact index with all facets minus index without this one; null where unknown
   */
  public record Driver(String facet, long n, @Nullable Double mean, @Nullable Double impact) {}

  /**
   * Words that carry a verdict or speak against it.
   *
   * @param example false for a counter-example
   * @param facets for which the words stand; empty where for the side as a whole only
   * @param channel null where the observation is not in the tables
   * @param opening the customer's words before {@code text}, which then is the company's reply
   * @param replySeconds how long after the opening the first human reply came
   */
  public record Quote(
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
  public record PastGap(
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
  public record Change(Instant since, Estimate by) {

    /** Whether the whole interval lies on one side of zero. */
    public boolean isBeyondChance() {
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
  public record Flag(boolean raised, Verdict verdict, String reason) {}
}
