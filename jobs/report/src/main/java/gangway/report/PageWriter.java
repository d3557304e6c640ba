package gangway.report;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.joining;

import gangway.gap.summary.Side;
import gangway.gap.verdict.Verdict;
import gangway.report.CompanyFinding.Driver;
import gangway.report.CompanyFinding.Reference;
import gangway.report.CompanyFinding.SideFinding;
import gangway.report.Page.Axis;
import gangway.report.Page.Explained;
import gangway.report.Page.Mark;
import gangway.report.Page.Numbers;
import gangway.report.Page.OneSided;
import gangway.report.Page.Place;
import gangway.report.Page.Section;
import gangway.report.Page.Sector;
import gangway.report.Page.Tally;
import gangway.report.Page.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts findings into words. */
final class PageWriter {
  /** Of more companies than these all sections are closed, and undecided marks behind a line. */
  private static final int MANY_COMPANIES = 30;

  /** One-sided companies named at once; the others are behind a line. */
  private static final int ONE_SIDED_SHOWN = 12;

  private static final int NAMES_IN_TALLY = 4;
  private static final int LONGEST_NAME = 80;

  /** Under these, one company moves the centre: both centre and spread are robust estimates. */
  private static final long FEW_PEERS = 20;

  /** In which a reader wants them. */
  private static final List<Verdict> IN_ORDER =
      List.of(
          Verdict.DIGITAL_AHEAD,
          Verdict.IN_PERSON_AHEAD,
          Verdict.MATCHED,
          Verdict.NOT_ENOUGH_EVIDENCE);

  /** No window of a set length ends after that. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final Wording wording;
  private final SideWords sides;
  private final MemoryWords memory;
  private final CautionWords cautions;
  private final DataWords data;
  private final Findings findings;
  private final List<CompanyFinding> compared;

  /** Element ids by registry id: numbers, since a registry id may hold any letters. */
  private final Map<String, String> anchors = new LinkedHashMap<>();

  private PageWriter(Findings findings, Wording wording) {
    this.findings = findings;
    this.wording = wording;
    this.sides = new SideWords(wording);
    this.memory = new MemoryWords(wording);
    this.cautions = new CautionWords(wording);
    this.data = new DataWords(wording);
    this.compared = findings.companies().stream().filter(CompanyFinding::hasBothSides).toList();
    compared.forEach(
        company -> anchors.putIfAbsent(company.company(), "company-" + (anchors.size() + 1)));
  }

  static Page write(Findings findings, Wording wording) {
    return new PageWriter(findings, wording).page();
  }

  private Page page() {
    Scale scale =
        Scale.over(compared.stream().map(CompanyFinding::gap).filter(Objects::nonNull), 1.5, 4);
    return new Page(
        wording.language(),
        wording.say("page.title", period()),
        finding(),
        addition(),
        basis(),
        findings.windows() > 1 ? wording.say("page.window", wording.count(findings.windows())) : "",
        tallies(),
        axis(scale),
        sectors(scale),
        compared.stream().map(this::numbers).toList(),
        isFolded() ? wording.say("table.fold", wording.count(compared.size())) : "",
        compared.stream().filter(company -> !folds(company)).map(this::section).toList(),
        compared.stream().filter(this::folds).map(this::section).toList(),
        more(compared.stream().filter(this::folds).count()),
        oneSided(),
        data.of(findings),
        data.models(findings.models()),
        reading(),
        limits());
  }

  private boolean isFolded() {
    return compared.size() > MANY_COMPANIES;
  }

  private boolean folds(CompanyFinding company) {
    return isFolded() && !isDecided(company.verdict());
  }

  private String more(long companies) {
    return wording.say("picture.more", companies, wording.count(companies));
  }

  private String period() {
    List<CompanyFinding> companies = findings.companies();
    Instant from = companies.stream().map(CompanyFinding::from).min(naturalOrder()).orElse(null);
    Instant to = companies.stream().map(CompanyFinding::to).max(naturalOrder()).orElse(null);
    if (from == null || to == null) {
      return Wording.NONE;
    }
    return to.isAfter(FAR) ? wholeSpan() : wording.window(from, to);
  }

  /** Of a window that holds all time: the days of what it holds. */
  private String wholeSpan() {
    List<SideFinding> sides =
        findings.companies().stream()
            .flatMap(company -> Stream.of(company.digital(), company.inPerson()))
            .toList();
    Instant first = edge(sides, SideFinding::first, naturalOrder());
    Instant last = edge(sides, SideFinding::last, reverseOrder());
    return first == null || last == null ? Wording.NONE : wording.days(first, last);
  }

  private String finding() {
    if (findings.companies().isEmpty()) {
      return wording.say("page.empty.finding");
    }
    if (compared.isEmpty()) {
      return wording.say("finding.one-sided");
    }
    for (Verdict verdict : IN_ORDER) {
      long with = with(verdict).size();
      if (isDecided(verdict) && with > 0) {
        String side = Wording.key(verdict).replace("-ahead", "");
        return compared.size() == 1
            ? wording.say("finding.one." + side, name(compared.get(0)))
            : wording.say(
                "finding." + side, with, wording.count(with), wording.count(compared.size()));
      }
    }
    return compared.size() == 1
        ? wording.say("finding.one.none", name(compared.get(0)))
        : wording.say("finding.none", wording.count(compared.size()));
  }

  private String addition() {
    long inPerson = with(Verdict.IN_PERSON_AHEAD).size();
    return inPerson > 0 && !with(Verdict.DIGITAL_AHEAD).isEmpty()
        ? wording.say("finding.and.in-person", inPerson, wording.count(inPerson))
        : "";
  }

  private String basis() {
    if (findings.companies().isEmpty()) {
      return wording.say("page.empty.help");
    }
    long exchanges = compared.stream().mapToLong(company -> company.digital().n()).sum();
    long reviews = compared.stream().mapToLong(company -> company.inPerson().n()).sum();
    return wording.say("page.basis", period(), exchanges(exchanges), reviews(reviews));
  }

  private String exchanges(long n) {
    return wording.say("count.exchanges", n, wording.count(n));
  }

  private String reviews(long n) {
    return wording.say("count.reviews", n, wording.count(n));
  }

  private List<CompanyFinding> with(Verdict verdict) {
    return compared.stream().filter(company -> company.verdict() == verdict).toList();
  }

  private List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    for (Verdict verdict : IN_ORDER) {
      List<CompanyFinding> with = with(verdict);
      tallies.add(
          new Tally(Wording.key(verdict), label(verdict), wording.count(with.size()), names(with)));
    }
    return tallies;
  }

  private String names(List<CompanyFinding> companies) {
    List<String> names = companies.stream().map(PageWriter::name).toList();
    if (names.isEmpty()) {
      return wording.say("tally.nobody");
    }
    if (names.size() <= NAMES_IN_TALLY) {
      return wording.list(names);
    }
    return wording.say(
        "tally.more",
        String.join(", ", names.subList(0, NAMES_IN_TALLY - 1)),
        wording.count(names.size() - NAMES_IN_TALLY + 1));
  }

  private String label(Verdict verdict) {
    return wording.say("verdict." + Wording.key(verdict));
  }

  private Axis axis(Scale scale) {
    List<Tick> ticks =
        scale.ticks().stream().map(tick -> new Tick(scale.at(tick), wording.tick(tick))).toList();
    double matched = matchedGap();
    return new Axis(scale.at(0), scale.at(-matched), scale.widthOf(matched), ticks);
  }

  private List<Sector> sectors(Scale scale) {
    Map<String, List<CompanyFinding>> bySector = new LinkedHashMap<>();
    compared.forEach(
        company ->
            bySector.computeIfAbsent(company.sector(), sector -> new ArrayList<>()).add(company));
    List<Sector> sectors = new ArrayList<>();
    bySector.forEach(
        (sector, companies) -> {
          List<Mark> shown = new ArrayList<>();
          List<Mark> more = new ArrayList<>();
          for (CompanyFinding company : companies) {
            (folds(company) ? more : shown).add(mark(company, scale));
          }
          sectors.add(new Sector(sector(sector), shown, more, more(more.size())));
        });
    return sectors;
  }

  private Mark mark(CompanyFinding company, Scale scale) {
    Estimate gap = company.gap();
    return new Mark(
        anchor(company),
        name(company),
        Wording.key(company.verdict()),
        label(company.verdict()),
        tag(company),
        scale.draw(gap),
        wording.signed(gap),
        description(gap));
  }

  private String description(@Nullable Estimate gap) {
    if (gap == null) {
      return wording.say("picture.row.none");
    }
    return gap.low() == null
        ? wording.say("picture.row.no-interval", wording.signed(gap.value()))
        : wording.say("picture.row", wording.signed(gap.value()), wording.interval(gap));
  }

  private String tag(CompanyFinding company) {
    return company.inconsistent() == null
        ? ""
        : wording.name("tag", Wording.key(company.inconsistent()));
  }

  private Numbers numbers(CompanyFinding company) {
    return new Numbers(
        anchor(company),
        name(company),
        Wording.key(company.verdict()),
        label(company.verdict()),
        wording.signed(company.gap()),
        wording.range(company.gap()),
        wording.signed(company.digital().z()),
        wording.range(company.digital().z()),
        wording.count(company.digital().n()),
        wording.signed(company.inPerson().z()),
        wording.range(company.inPerson().z()),
        wording.count(company.inPerson().n()));
  }

  private Section section(CompanyFinding company) {
    Scale scale =
        Scale.over(
            Stream.of(company.digital().z(), company.inPerson().z()).filter(Objects::nonNull),
            2,
            5);
    return new Section(
        anchor(company),
        name(company),
        sector(company.sector()),
        Wording.key(company.verdict()),
        label(company.verdict()),
        tag(company),
        isDecided(company.verdict()) && !isFolded(),
        wording.say("words." + Wording.key(company.verdict()), name(company)),
        places(company),
        memory.of(company),
        basis(company),
        cautions.of(company),
        company.missing().stream().map(this::missing).toList(),
        axis(scale),
        List.of(
            place(company.digital(), scale, exchanges(company.digital().n())),
            place(company.inPerson(), scale, reviews(company.inPerson().n()))),
        Stream.of(company.digital(), company.inPerson())
            .map(sides::of)
            .filter(
                side ->
                    !(side.facts().isEmpty()
                        && side.drivers().isEmpty()
                        && side.quotes().isEmpty()))
            .toList(),
        memory.history(company),
        memory.hasChanges(company),
        memory.hasFlags(company));
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
                ? Stream.of(wording.say("words.within", wording.number(matchedGap())))
                : Stream.<String>empty(),
            why(company))
        .flatMap(sentences -> sentences)
        .collect(joining(" "));
  }

  private double matchedGap() {
    return findings.thresholds().matchedGap();
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
        .max(Comparator.comparingDouble(PageWriter::strength))
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
    if (company.verdict() != Verdict.MATCHED && company.pValue() != null) {
      basis.add(
          wording.say(
              "basis.error",
              wording.probability(company.pValue()),
              wording.probability(company.qValue())));
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
    return wording.coded("missing", code, PageWriter::rounded);
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

  private List<OneSided> oneSided() {
    return Stream.of(
            oneSided("onesided.digital", Side.DIGITAL),
            oneSided("onesided.in-person", Side.IN_PERSON))
        .filter(list -> !list.first().isEmpty())
        .toList();
  }

  private OneSided oneSided(String heading, Side side) {
    List<CompanyFinding> only =
        findings.companies().stream()
            .filter(company -> !company.hasBothSides() && on(company, side).n() > 0)
            .sorted(
                Comparator.comparingLong((CompanyFinding company) -> -on(company, side).n())
                    .thenComparing(CompanyFinding::company))
            .toList();
    List<String> entries =
        only.stream()
            .map(
                company ->
                    wording.say(
                        "onesided.entry", name(company), wording.count(on(company, side).n())))
            .toList();
    int shown = Math.min(entries.size(), ONE_SIDED_SHOWN);
    return new OneSided(
        wording.say(heading),
        entries.subList(0, shown),
        entries.size() > shown ? entries : List.of(),
        wording.say("onesided.all", wording.count(entries.size())));
  }

  private static SideFinding on(CompanyFinding company, Side side) {
    return side == Side.DIGITAL ? company.digital() : company.inPerson();
  }

  private List<Explained> reading() {
    Findings.Thresholds thresholds = findings.thresholds();
    return Stream.concat(
            Stream.of("sides", "standard", "gap", "interval", "verdict", "wait", "inconsistency"),
            remembered())
        .map(
            topic ->
                new Explained(
                    wording.say("reading." + topic + ".term"),
                    wording.say(
                        "reading." + topic,
                        wording.number(thresholds.aheadGap()),
                        wording.number(thresholds.matchedGap()),
                        wording.count(Math.round(thresholds.minObservations())))))
        .toList();
  }

  /** What only a run with a memory shows. */
  private Stream<String> remembered() {
    return Stream.concat(
        compared.stream().anyMatch(memory::hasFlags) ? Stream.of("flag") : Stream.empty(),
        compared.stream().anyMatch(memory::hasChanges) ? Stream.of("change") : Stream.empty());
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    compared.stream()
        .map(company -> company.reference().companies())
        .filter(companies -> companies != null && companies > 0)
        .min(naturalOrder())
        .filter(fewest -> fewest < FEW_PEERS)
        .ifPresentOrElse(
            fewest -> limits.add(wording.say("limits.peers", wording.count(fewest))),
            () -> limits.add(wording.say("limits.relative")));
    timesApart().ifPresent(limits::add);
    long unread =
        findings.inputs().stream()
            .map(Findings.Input::unscored)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    limits.add(wording.say("limits.writers"));
    limits.add(wording.say("limits.public"));
    limits.add(wording.say("limits.language", unread, wording.count(unread)));
    limits.add(wording.say("limits.models"));
    limits.add(wording.say("limits.cause"));
    limits.add(wording.say("limits.identity"));
    return limits;
  }

  /** Says so when one side's words all come before the other's, which no interval accounts for. */
  private Optional<String> timesApart() {
    List<SideFinding> digital = compared.stream().map(CompanyFinding::digital).toList();
    List<SideFinding> inPerson = compared.stream().map(CompanyFinding::inPerson).toList();
    Instant digitalFirst = edge(digital, SideFinding::first, naturalOrder());
    Instant digitalLast = edge(digital, SideFinding::last, reverseOrder());
    Instant inPersonFirst = edge(inPerson, SideFinding::first, naturalOrder());
    Instant inPersonLast = edge(inPerson, SideFinding::last, reverseOrder());
    if (digitalFirst == null
        || digitalLast == null
        || inPersonFirst == null
        || inPersonLast == null) {
      return Optional.empty();
    }
    boolean apart = digitalFirst.isAfter(inPersonLast) || inPersonFirst.isAfter(digitalLast);
    return apart
        ? Optional.of(
            wording.say(
                "limits.time.apart",
                wording.days(digitalFirst, digitalLast),
                wording.days(inPersonFirst, inPersonLast)))
        : Optional.empty();
  }

  private static @Nullable Instant edge(
      List<SideFinding> sides,
      Function<SideFinding, @Nullable Instant> time,
      Comparator<Instant> order) {
    return sides.stream().map(time).filter(Objects::nonNull).min(order).orElse(null);
  }

  private String sector(String sector) {
    String name = wording.name("sector", sector);
    return name.isEmpty()
        ? Wording.NONE
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String name(CompanyFinding company) {
    return Shown.text(company.name(), LONGEST_NAME);
  }

  private String anchor(CompanyFinding company) {
    return anchors.getOrDefault(company.company(), "");
  }

  private static boolean isDecided(Verdict verdict) {
    return verdict != Verdict.NOT_ENOUGH_EVIDENCE;
  }
}
