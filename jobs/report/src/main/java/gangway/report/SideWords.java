package gangway.report;

import gangway.gap.summary.Side;
import gangway.report.CompanyFinding.ChannelFinding;
import gangway.report.CompanyFinding.Driver;
import gangway.report.CompanyFinding.Quote;
import gangway.report.CompanyFinding.Responses;
import gangway.report.CompanyFinding.SideFinding;
import gangway.report.Page.DriverRow;
import gangway.report.Page.Fact;
import gangway.report.Page.QuoteList;
import gangway.report.Page.Quoted;
import gangway.report.Page.SideSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts one side of a company into words: facts by channel, what drives it, what people wrote. */
final class SideWords {
  /** Of the width of its cell, in percent: both directions have room beside the middle. */
  private static final double WIDEST_BAR = 48;

  /** What may stand in the page as the language of a quotation. */
  private static final String LANGUAGE_CODE = "[a-z]{2}";

  private static final int QUOTES_A_STANCE = 4;
  private static final int LONGEST_QUOTE = 420;

  private final Wording wording;

  SideWords(Wording wording) {
    this.wording = wording;
  }

  SideSection of(SideFinding side) {
    String code = Wording.key(side.side());
    return new SideSection(
        code,
        wording.side(side.side()),
        wording.say("facts." + code),
        side.channels().stream().map(this::channel).toList(),
        facts(side).stream()
            .filter(fact -> fact.values().stream().anyMatch(value -> !value.equals(Wording.NONE)))
            .toList(),
        drivers(side.drivers()),
        quotes(side.quotes()));
  }

  private List<Fact> facts(SideFinding side) {
    List<ChannelFinding> channels = side.channels();
    List<Fact> facts = new ArrayList<>();
    if (side.side() == Side.DIGITAL) {
      facts.addAll(responses(channels));
    } else {
      facts.add(fact("facts.n", channels, channel -> wording.count(channel.n())));
    }
    String code = Wording.key(side.side());
    facts.add(fact("facts.score." + code, channels, channel -> wording.score(channel.mean())));
    facts.add(fact("facts.place", channels, channel -> wording.signed(channel.z())));
    facts.add(
        fact("facts.inconsistency", channels, channel -> wording.number(channel.inconsistency())));
    facts.add(fact("facts.units." + code, channels, this::betweenUnits));
    return facts;
  }

  private List<Fact> responses(List<ChannelFinding> channels) {
    return List.of(
        fact("facts.answerable", channels, ofResponses(this::answerable)),
        fact("facts.1h", channels, ofResponses(r -> wording.percent(r.rate1h()))),
        fact("facts.24h", channels, ofResponses(r -> wording.percent(r.rate24h()))),
        fact("facts.ever", channels, ofResponses(r -> wording.percent(r.rate()))),
        fact("facts.median", channels, ofResponses(r -> wait(r, r.medianSeconds()))),
        fact("facts.naive", channels, ofResponses(r -> wording.duration(r.naiveMedianSeconds()))),
        fact("facts.p90", channels, ofResponses(r -> wait(r, r.p90Seconds()))),
        fact("facts.signed", channels, ofResponses(r -> wording.percent(r.identity()))),
        fact("facts.automatic", channels, ofResponses(r -> wording.count(r.automatic()))),
        fact("facts.not-observed", channels, ofResponses(this::notObserved)));
  }

  private Fact fact(
      String measure, List<ChannelFinding> channels, Function<ChannelFinding, String> value) {
    return new Fact(wording.say(measure), channels.stream().map(value).toList());
  }

  private static Function<ChannelFinding, String> ofResponses(Function<Responses, String> value) {
    return channel -> channel.responses() == null ? Wording.NONE : value.apply(channel.responses());
  }

  private String answerable(Responses responses) {
    return responses.answerable() == null
        ? wording.count(responses.exchanges())
        : wording.say(
            "facts.of",
            wording.count(responses.answerable()),
            wording.count(responses.exchanges()));
  }

  /** Where silence never lets the curve come down to the quantile, that is the answer. */
  private String wait(Responses responses, @Nullable Double seconds) {
    return seconds == null && responses.rate() != null
        ? wording.say("facts.not-reached")
        : wording.duration(seconds);
  }

  private String notObserved(Responses responses) {
    Long notObserved = responses.notObserved();
    return notObserved == null || notObserved == 0 ? Wording.NONE : wording.count(notObserved);
  }

  private String betweenUnits(ChannelFinding channel) {
    Long units = channel.units();
    return channel.betweenUnit() == null || units == null
        ? wording.points(channel.betweenUnit())
        : wording.say(
            "facts.units.over", wording.score(channel.betweenUnit()), wording.count(units));
  }

  private String channel(ChannelFinding channel) {
    return wording.name("channel", channel.channel())
        + ", "
        + wording.name("solicitation", channel.solicitation());
  }

  private List<DriverRow> drivers(List<Driver> drivers) {
    double widest =
        drivers.stream()
            .map(Driver::impact)
            .filter(Objects::nonNull)
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    return drivers.stream().map(driver -> driver(driver, widest)).toList();
  }

  private DriverRow driver(Driver driver, double widest) {
    double impact = driver.impact() == null ? 0 : driver.impact();
    double width = widest == 0 ? 0 : WIDEST_BAR * Math.abs(impact) / widest;
    return new DriverRow(
        wording.name("facet", driver.facet()),
        wording.count(driver.n()),
        wording.score(driver.mean()),
        wording.points(driver.impact()),
        String.format(Locale.ROOT, "%.2f%%", impact < 0 ? 50 - width : 50),
        String.format(Locale.ROOT, "%.2f%%", width));
  }

  private List<QuoteList> quotes(List<Quote> quotes) {
    return Stream.of(true, false)
        .map(
            example ->
                new QuoteList(
                    wording.say(example ? "quotes.example" : "quotes.counter"),
                    quotes.stream()
                        .filter(quote -> quote.example() == example && !quote.text().isBlank())
                        .limit(QUOTES_A_STANCE)
                        .map(this::quoted)
                        .toList()))
        .filter(list -> !list.quotes().isEmpty())
        .toList();
  }

  private Quoted quoted(Quote quote) {
    List<String> source = new ArrayList<>();
    if (quote.time() != null) {
      source.add(wording.day(quote.time()));
    }
    if (quote.channel() != null) {
      source.add(wording.name("channel", quote.channel()));
    }
    if (!quote.facets().isEmpty()) {
      source.add(
          String.join(
              ", ", quote.facets().stream().map(facet -> wording.name("facet", facet)).toList()));
    }
    Long after = quote.replySeconds();
    return new Quoted(
        quote.language() == null || !quote.language().matches(LANGUAGE_CODE)
            ? ""
            : quote.language(),
        quote.opening() == null ? "" : Shown.text(quote.opening(), LONGEST_QUOTE),
        after == null
            ? wording.say("quotes.reply.undated")
            : wording.say("quotes.reply", wording.duration((double) after)),
        Shown.text(quote.text(), LONGEST_QUOTE),
        String.join(" · ", source));
  }
}
