package gangway.report.page;

import gangway.report.findings.Findings;
import java.util.List;
import java.util.stream.Stream;

/** How to read the page: its terms, with the thresholds that were in force. */
record ReadingPart(Findings findings) implements PagePart {
  public record Explained(String term, String words) {}

  @Override
  public String name() {
    return "reading";
  }

  @Override
  public List<Explained> in(Wording wording) {
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
        findings.compared().stream().anyMatch(MemoryWords::hasFlags)
            ? Stream.of("flag")
            : Stream.empty(),
        findings.compared().stream().anyMatch(MemoryWords::hasChanges)
            ? Stream.of("change")
            : Stream.empty());
  }
}
