package gangway.report.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import gangway.gap.verdict.Verdict;
import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.findings.Findings;
import gangway.report.page.Page.Numbers;
import gangway.report.page.Page.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts findings into words. */
final class PageWriter {
  private static final int NAMES_IN_TALLY = 4;

  /** In which a reader wants them: who is ahead, first. */
  private static final List<Verdict> IN_ORDER =
      Stream.of(Verdict.values()).sorted(comparing(verdict -> !verdict.isAhead())).toList();

  /** No window of a set length ends after that. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final Findings findings;
  private final PageParts parts;
  private final Wording wording;
  private final List<CompanyFinding> compared;
  private final CompanyLabels labels;

  private PageWriter(Findings findings, PageParts parts, Wording wording) {
    this.findings = findings;
    this.parts = parts;
    this.wording = wording;
    this.compared = findings.compared();
    this.labels = new CompanyLabels(compared, wording);
  }

  static Page write(Findings findings, PageParts parts, Wording wording) {
    return new PageWriter(findings, parts, wording).page();
  }

  private Page page() {
    double matchedGap = findings.thresholds().matchedGap();
    PictureWords picture = new PictureWords(compared, matchedGap, labels, wording);
    CompanyWords companies = new CompanyWords(matchedGap, labels, wording);
    List<CompanyFinding> folded = compared.stream().filter(labels::folds).toList();
    return new Page(
        wording.language(),
        wording.say("page.title", period()),
        finding(),
        addition(),
        basis(),
        findings.windows() > 1 ? wording.say("page.window", wording.count(findings.windows())) : "",
        tallies(),
        picture.axis(),
        picture.sectors(),
        compared.stream().map(this::numbers).toList(),
        labels.isFolded() ? wording.say("table.fold", wording.count(compared.size())) : "",
        compared.stream().filter(company -> !labels.folds(company)).map(companies::of).toList(),
        folded.stream().map(companies::of).toList(),
        labels.more(folded.size()),
        parts.in(wording));
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
    Instant first = SideFinding.edge(sides, SideFinding::first, naturalOrder());
    Instant last = SideFinding.edge(sides, SideFinding::last, reverseOrder());
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
      if (CompanyLabels.isDecided(verdict) && with > 0) {
        String side = Wording.key(verdict).replace("-ahead", "");
        return compared.size() == 1
            ? wording.say("finding.one." + side, CompanyLabels.name(compared.get(0)))
            : wording.say(
                "finding." + side, with, wording.count(with), wording.count(compared.size()));
      }
    }
    return compared.size() == 1
        ? wording.say("finding.one.none", CompanyLabels.name(compared.get(0)))
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
    return wording.say(
        "page.basis", period(), labels.exchanges(exchanges), labels.reviews(reviews));
  }

  private List<CompanyFinding> with(Verdict verdict) {
    return compared.stream().filter(company -> company.verdict() == verdict).toList();
  }

  private List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    for (Verdict verdict : IN_ORDER) {
      List<CompanyFinding> with = with(verdict);
      tallies.add(
          new Tally(
              Wording.key(verdict),
              labels.label(verdict),
              wording.count(with.size()),
              names(with)));
    }
    return tallies;
  }

  private String names(List<CompanyFinding> companies) {
    List<String> names = companies.stream().map(CompanyLabels::name).toList();
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

  private Numbers numbers(CompanyFinding company) {
    return new Numbers(
        labels.anchor(company),
        CompanyLabels.name(company),
        Wording.key(company.verdict()),
        labels.label(company.verdict()),
        wording.signed(company.gap()),
        wording.range(company.gap()),
        wording.signed(company.digital().z()),
        wording.range(company.digital().z()),
        wording.count(company.digital().n()),
        wording.signed(company.inPerson().z()),
        wording.range(company.inPerson().z()),
        wording.count(company.inPerson().n()));
  }
}
