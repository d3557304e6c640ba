package gangway.report.page;

import java.util.List;

/**
 * The report in the words of one language: what the template lays out. Nothing is null; "" stands
 * for nothing. Public only because the template engine reads public types.
 *
 * @param numbersFold label behind which the table of numbers is folded; "" where it is shown
 * @param more sections shown on demand, behind {@code moreLabel}
 */
public record Page(
    String language,
    String title,
    String finding,
    String addition,
    String basis,
    String windowNote,
    List<Tally> tallies,
    Axis axis,
    List<Sector> sectors,
    List<Numbers> numbers,
    String numbersFold,
    List<Section> sections,
    List<Section> more,
    String moreLabel,
    List<Part> parts) {

  /** How many companies have a verdict, and which. */
  public record Tally(String verdict, String label, String count, String names) {}

  public record Tick(String x, String label) {}

  public record Axis(String zero, String zoneStart, String zoneWidth, List<Tick> ticks) {}

  /** A sector's companies in the picture; {@code more} are shown on demand. */
  public record Sector(String name, List<Mark> marks, List<Mark> more, String moreLabel) {}

  /** A company in the picture. */
  public record Mark(
      String anchor,
      String name,
      String verdict,
      String verdictLabel,
      String tag,
      Drawn drawn,
      String gap,
      String description) {}

  /**
   * An estimate on an axis.
   *
   * @param x "" where there is no value
   * @param lowX "" where there is no interval, then {@code highX} is too
   * @param cutLow whether the interval goes on beyond the axis
   */
  public record Drawn(String x, String lowX, String highX, boolean cutLow, boolean cutHigh) {}

  /** A row of the table of numbers. */
  public record Numbers(
      String anchor,
      String name,
      String verdict,
      String verdictLabel,
      String gap,
      String gapInterval,
      String digital,
      String digitalInterval,
      String digitalN,
      String inPerson,
      String inPersonInterval,
      String inPersonN) {}

  /**
   * All about one company.
   *
   * @param memory what was flagged and what changed, in sentences
   * @param changes whether any row of the history has one
   * @param flags likewise
   */
  public record Section(
      String anchor,
      String name,
      String sector,
      String verdict,
      String verdictLabel,
      String tag,
      boolean open,
      String words,
      String places,
      List<String> memory,
      List<String> basis,
      List<String> cautions,
      List<String> missing,
      Axis axis,
      List<Place> standing,
      List<SideSection> sides,
      List<HistoryRow> history,
      boolean changes,
      boolean flags) {}

  /**
   * All about one side of a company.
   *
   * @param channels columns of the facts
   */
  public record SideSection(
      String side,
      String heading,
      String caption,
      List<String> channels,
      List<Fact> facts,
      List<DriverRow> drivers,
      List<QuoteList> quotes) {
    boolean isEmpty() {
      return facts.isEmpty() && drivers.isEmpty() && quotes.isEmpty();
    }
  }

  /** One side's place on the sector's axis. */
  public record Place(String side, String label, Drawn drawn, String value, String n) {}

  /** A measure with a value for each channel. */
  public record Fact(String measure, List<String> values) {}

  /** A facet's impact, as a bar from the middle. */
  public record DriverRow(
      String facet, String n, String mean, String impact, String barX, String barWidth) {}

  public record QuoteList(String heading, List<Quoted> quotes) {}

  public record Quoted(
      String language, String opening, String replyLabel, String text, String source) {}

  public record HistoryRow(
      String window,
      String gap,
      String interval,
      String verdict,
      String verdictLabel,
      String change,
      String changeInterval,
      String flags) {}

  /**
   * A part of its own below the companies.
   *
   * @param name of its template
   * @param words what the template shows
   */
  public record Part(String name, Object words) {}
}
