package gangway.report.page;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.findings.Findings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the page cannot show. */
record LimitsPart(Findings findings) implements PagePart {
  /** Under these, one company moves the centre: both centre and spread are robust estimates. */
  private static final long FEW_PEERS = 20;

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public List<String> in(Wording wording) {
    List<String> limits = new ArrayList<>();
    findings.compared().stream()
        .map(company -> company.reference().companies())
        .filter(companies -> companies != null && companies > 0)
        .min(naturalOrder())
        .filter(fewest -> fewest < FEW_PEERS)
        .ifPresentOrElse(
            fewest -> limits.add(wording.say("limits.peers", wording.count(fewest))),
            () -> limits.add(wording.say("limits.relative")));
    timesApart(wording).ifPresent(limits::add);
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
  private Optional<String> timesApart(Wording wording) {
    List<SideFinding> digital = findings.compared().stream().map(CompanyFinding::digital).toList();
    List<SideFinding> inPerson =
        findings.compared().stream().map(CompanyFinding::inPerson).toList();
    Instant digitalFirst = SideFinding.edge(digital, SideFinding::first, naturalOrder());
    Instant digitalLast = SideFinding.edge(digital, SideFinding::last, reverseOrder());
    Instant inPersonFirst = SideFinding.edge(inPerson, SideFinding::first, naturalOrder());
    Instant inPersonLast = SideFinding.edge(inPerson, SideFinding::last, reverseOrder());
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
}
