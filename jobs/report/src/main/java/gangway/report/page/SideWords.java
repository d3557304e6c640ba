package gangway.report.page;

import gangway.report.findings.CompanyFinding.ChannelFinding;
import gangway.report.findings.CompanyFinding.Driver;
import gangway.report.findings.CompanyFinding.Quote;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.form.Shown;
import gangway.report.page.Page.DriverRow;
import gangway.report.page.Page.Fact;
import gangway.report.page.Page.QuoteList;
import gangway.report.page.Page.Quoted;
import gangway.report.page.Page.SideSection;
import gangway.voice.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts one side of a company into words: facts by channel, what drives it, what people wrote. */
final class SideWords {
  /** Where bars begin, in percent of the width of their cell. */
  private static final double MIDDLE = 50;

  /** Likewise: less than the half to either side, so that the longest bar ends before the cell. */
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
        facts(side),
        drivers(side.drivers()),
        quotes(side.quotes()));
  }

  /** The figures of the side's channels; those that no channel has are left out. */
  private List<Fact> facts(SideFinding side) {
    return ShownFigure.IN_ORDER.stream()
        .filter(figure -> figure.part().side() == side.side())
        .map(figure -> fact(figure, side.channels()))
        .filter(fact -> fact.values().stream().anyMatch(value -> !value.equals(Wording.NONE)))
        .toList();
  }

  private Fact fact(ShownFigure figure, List<ChannelFinding> channels) {
    return new Fact(
        wording.say(figure.words()),
        channels.stream().map(channel -> figure.of(channel, wording)).toList());
  }

  private String channel(ChannelFinding channel) {
    List<String> words = new ArrayList<>();
    words.add(wording.name("channel", channel.channel()));
    words.add(wording.name("solicitation", channel.solicitation()));
    if (!channel.role().equals(Role.CUSTOMER.name())) {
      words.add(wording.name("role", channel.role()));
    }
    String collected = channel.collected();
    if (collected != null) {
      words.add(wording.name("collected", collected));
    }
    return String.join(", ", words);
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
        String.format(Locale.ROOT, "%.2f%%", impact < 0 ? MIDDLE - width : MIDDLE),
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
