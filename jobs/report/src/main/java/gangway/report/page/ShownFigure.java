package gangway.report.page;

import gangway.exchange.NotCounted;
import gangway.gap.summary.Part;
import gangway.report.findings.CompanyFinding.ChannelFinding;
import gangway.report.findings.Estimate;
import gangway.report.tables.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a channel that the page shows among the facts of its side, with a value for each
 * channel. Another column of {@code company_windows} is shown by another line of {@link #IN_ORDER},
 * with the words for it in every bundle.
 *
 * @param part in whose row it stands
 * @param words key of what it is called
 * @param said the figure of a channel in words
 */
record ShownFigure(Part part, String words, Said said) {
  /** Puts a figure of a row of {@code company_windows} into words. */
  interface Said {
    /** In words; {@link Wording#NONE} where the channel has none. */
    String in(Row channel, Wording wording);
  }

  /** As they stand on the page. */
  static final List<ShownFigure> IN_ORDER =
      List.of(
          reach("facts.answerable", ShownFigure::answerable),
          reach("facts.not-counted", ShownFigure::notCounted),
          reach("facts.1h", share("response_rate_1h")),
          reach("facts.24h", share("response_rate_24h")),
          reach("facts.ever", share("response_rate")),
          reach("facts.median", wait("first_response_median_seconds")),
          reach("facts.naive", duration("first_response_naive_median_seconds")),
          reach("facts.p90", wait("first_response_p90_seconds")),
          reach("facts.automatic", count("automatic")),
          reach("facts.not-observed", ShownFigure::notObserved),
          reach("facts.score.reach", score("mean")),
          reach("facts.place.reach", ShownFigure::place),
          manner("facts.signed", share("identity")),
          manner("facts.score.manner", score("mean")),
          manner("facts.place.manner", ShownFigure::place),
          manner("facts.inconsistency", number("inconsistency")),
          manner("facts.units.digital", ShownFigure::betweenUnits),
          inPerson("facts.n", (channel, wording) -> wording.count(channel.count("n"))),
          inPerson("facts.score.in-person", score("mean")),
          inPerson("facts.place", ShownFigure::place),
          inPerson("facts.inconsistency", number("inconsistency")),
          inPerson("facts.units.in-person", ShownFigure::betweenUnits));

  private static ShownFigure reach(String words, Said said) {
    return new ShownFigure(Part.REACH, words, said);
  }

  private static ShownFigure manner(String words, Said said) {
    return new ShownFigure(Part.MANNER, words, said);
  }

  private static ShownFigure inPerson(String words, Said said) {
    return new ShownFigure(Part.IN_PERSON, words, said);
  }

  /** In words of a channel; {@link Wording#NONE} where it says nothing of the part. */
  String of(ChannelFinding channel, Wording wording) {
    Row row = channel.of(part);
    return row == null ? Wording.NONE : said.in(row, wording);
  }

  private static String place(Row channel, Wording wording) {
    return wording.signed(Estimate.of(channel, "z"));
  }

  private static Said share(String column) {
    return (channel, wording) -> wording.percent(channel.number(column));
  }

  private static Said score(String column) {
    return (channel, wording) -> wording.score(channel.number(column));
  }

  private static Said number(String column) {
    return (channel, wording) -> wording.number(channel.number(column));
  }

  private static Said count(String column) {
    return (channel, wording) -> wording.count(channel.wholeNumber(column));
  }

  private static Said duration(String column) {
    return (channel, wording) -> wording.duration(channel.number(column));
  }

  /** Where silence never lets the curve come down to the quantile, that is the answer. */
  private static Said wait(String column) {
    return (channel, wording) ->
        channel.number(column) == null && channel.number("response_rate") != null
            ? wording.say("facts.not-reached")
            : wording.duration(channel.number(column));
  }

  private static String answerable(Row channel, Wording wording) {
    Long answerable = channel.wholeNumber("answerable");
    String exchanges = wording.count(channel.wholeNumber("exchanges"));
    return answerable == null
        ? exchanges
        : wording.say("facts.of", wording.count(answerable), exchanges);
  }

  private static String notCounted(Row channel, Wording wording) {
    List<String> reasons = new ArrayList<>();
    for (NotCounted reason : NotCounted.values()) {
      long n = channel.count("not_counted_" + reason.code().replace('-', '_'));
      if (n > 0) {
        reasons.add(wording.count(n) + " " + wording.name("not-counted", reason.code()));
      }
    }
    return reasons.isEmpty() ? Wording.NONE : String.join(", ", reasons);
  }

  private static String notObserved(Row channel, Wording wording) {
    long notObserved = channel.count("not_observed");
    return notObserved == 0 ? Wording.NONE : wording.count(notObserved);
  }

  private static String betweenUnits(Row channel, Wording wording) {
    Double spread = channel.number("between_unit");
    Long units = channel.wholeNumber("units");
    return spread == null || units == null
        ? wording.points(spread)
        : wording.say("facts.units.over", wording.score(spread), wording.count(units));
  }
}
