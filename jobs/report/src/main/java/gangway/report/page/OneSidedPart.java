package gangway.report.page;

import gangway.gap.summary.Side;
import gangway.report.findings.CompanyFinding;
import gangway.report.findings.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Companies that were seen from one side only. */
record OneSidedPart(Findings findings) implements PagePart {
  /** Companies named at once; the others are behind a line. */
  private static final int SHOWN = 12;

  /** Companies without a gap, with their counts. */
  public record OneSided(String heading, List<String> first, List<String> all, String allLabel) {}

  @Override
  public String name() {
    return "one-sided";
  }

  @Override
  public List<OneSided> in(Wording wording) {
    return Stream.of(
            of("onesided.digital", Side.DIGITAL, wording),
            of("onesided.in-person", Side.IN_PERSON, wording))
        .filter(list -> !list.first().isEmpty())
        .toList();
  }

  private OneSided of(String heading, Side side, Wording wording) {
    List<CompanyFinding> only =
        findings.companies().stream()
            .filter(company -> !company.hasBothSides() && company.side(side).n() > 0)
            .sorted(
                Comparator.comparingLong((CompanyFinding company) -> -company.side(side).n())
                    .thenComparing(CompanyFinding::company))
            .toList();
    List<String> entries =
        only.stream()
            .map(
                company ->
                    wording.say(
                        "onesided.entry",
                        CompanyLabels.name(company),
                        wording.count(company.side(side).n())))
            .toList();
    int shown = Math.min(entries.size(), SHOWN);
    return new OneSided(
        wording.say(heading),
        entries.subList(0, shown),
        entries.size() > shown ? entries : List.of(),
        wording.say("onesided.all", wording.count(entries.size())));
  }
}
