package gangway.report.page;

import static java.util.stream.Collectors.joining;

import gangway.gap.verdict.Verdict;
import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.Driver;
import gangway.report.findings.CompanyFinding.Reference;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.findings.Estimate;
import gangway.report.page.Page.Place;
import gangway.report.page.Page.Section;
import gangway.report.tables.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts all that is known of one company into words. */
final class CompanyWords {
  /** How far the axis of both sides reaches at least and at most. */
  private static final double LEAST_REACH = 2;

  private static final double MOST_REACH = 5;

  private final double matchedGap;
  private final CompanyLabels labels;
  private final Wording wording;
  private final SideWords sides;
  private final MemoryWords memory;
  private final CautionWords cautions;

  CompanyWords(double matchedGap, CompanyLabels labels, Wording wording) {
    this.matchedGap = matchedGap;
    this.labels = labels;
    this.wording = wording;
    this.sides = new SideWords(wording);
    this.memory = new MemoryWords(wording);
    this.cautions = new CautionWords(wording);
  }

  Section of(CompanyFinding company) {
    Scale scale =
        Scale.over(
            Stream.of(company.digital().z(), company.inPerson().z()).filter(Objects::nonNull),
            LEAST_REACH,
            MOST_REACH);
    return new Section(
        labels.anchor(company),
        CompanyLabels.name(company),
        labels.sector(company.sector()),
        Wording.key(company.verdict()),
        labels.label(company.verdict()),
        labels.tag(company),
        CompanyLabels.isDecided(company.verdict()) && !labels.isFolded(),
        wording.say("words." + Wording.key(company.verdict()), CompanyLabels.name(company)),
        places(company),
        memory.of(company),
        basis(company),
        cautions.of(company),
        company.missing().stream().map(this::missing).toList(),
        PictureWords.axis(scale, matchedGap, wording),
        List.of(
            place(company.digital(), scale, labels.exchanges(company.digital().n())),
            place(company.inPerson(), scale, labels.reviews(company.inPerson().n()))),
        Stream.of(company.digital(), company.inPerson())
            .map(sides::of)
            .filter(side -> !side.isEmpty())
            .toList(),
        memory.history(company),
        MemoryWords.hasChanges(company),
        MemoryWords.hasFlags(company));
  }

  private String places(CompanyFinding company) {
    Estimate gap = company.gap();
    if (gap == null) {
      return wording.say("words.no-gap");
    }
    String places =
        wording.say(
            "words.places",
            wording.signed(company.digital().z()),
            wording.signed(company.inPerson().z()),
            wording.signed(gap.value()),
            wording.interval(gap));
    return Stream.of(
            Stream.of(places),
            company.verdict() == Verdict.MATCHED
                ? Stream.of(wording.say("words.within", wording.number(matchedGap)))
                : Stream.<String>empty(),
            why(company))
        .flatMap(sentences -> sentences)
        .collect(joining(" "));
  }

  /** By which facet the side ahead gains most, and the other loses most. */
  private Stream<String> why(CompanyFinding company) {
    if (!company.verdict().isAhead()) {
      return Stream.empty();
    }
    boolean digital = company.verdict() == Verdict.DIGITAL_AHEAD;
    return Stream.of(why(company.digital(), digital), why(company.inPerson(), !digital))
        .flatMap(Optional::stream);
  }

  private Optional<String> why(SideFinding side, boolean gains) {
    return side.drivers().stream()
        .filter(driver -> driver.impact() != null && (driver.impact() > 0) == gains)
        .max(Comparator.comparingDouble(CompanyWords::strength))
        .map(
            driver ->
                wording.say(
                    "words." + (gains ? "gains." : "loses.") + Wording.key(side.side()),
                    wording.name("facet", driver.facet()).toLowerCase(Locale.ROOT),
                    wording.points(driver.impact())));
  }

  private static double strength(Driver driver) {
    return driver.impact() == null ? 0 : Math.abs(driver.impact());
  }

  private List<String> basis(CompanyFinding company) {
    List<String> basis = new ArrayList<>();
    Row figures = company.figures();
    if (company.verdict() != Verdict.MATCHED && figures.number("p_value") != null) {
      basis.add(
          wording.say(
              "basis.error",
              wording.probability(figures.number("p_value")),
              wording.probability(figures.number("q_value"))));
    }
    String reference = reference(company.reference());
    if (!reference.isEmpty()) {
      basis.add(reference);
    }
    if (company.inconsistent() != null) {
      basis.add(wording.name("basis.inconsistent", Wording.key(company.inconsistent())));
    }
    return basis;
  }

  private String reference(Reference reference) {
    if (reference.companies() == null) {
      return "";
    }
    String companies = wording.count(reference.companies());
    return switch (reference.kind()) {
      case "norms" ->
          wording.say(
              "basis.reference.norms",
              companies,
              reference.from() == null || reference.to() == null
                  ? ""
                  : wording.say(
                      "basis.reference.dates", wording.days(reference.from(), reference.to())));
      case "peers" -> wording.say("basis.reference.peers", companies);
      default -> "";
    };
  }

  private String missing(String code) {
    return wording.coded("missing", code, CompanyWords::rounded);
  }

  /** Up, to what "about" stands for: tens, and two digits from a hundred on. */
  private static long rounded(long exact) {
    long step = exact < 20 ? 1 : 10;
    while (exact / step >= 100) {
      step *= 10;
    }
    return (exact + step - 1) / step * step;
  }

  private Place place(SideFinding side, Scale scale, String n) {
    Estimate z = side.z();
    return new Place(
        Wording.key(side.side()),
        wording.side(side.side()),
        scale.draw(z),
        z == null || z.low() == null
            ? wording.signed(z)
            : wording.say("dumbbell.value", wording.signed(z), wording.interval(z)),
        n);
  }
}
