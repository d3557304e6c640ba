package gangway.report.page;

import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.Change;
import gangway.report.findings.CompanyFinding.Flag;
import gangway.report.findings.CompanyFinding.PastGap;
import gangway.report.findings.Estimate;
import gangway.report.form.Shown;
import gangway.report.page.Page.HistoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what is remembered of a company between windows into words: its flag and its changes. */
final class MemoryWords {
  private static final int LONGEST_REASON = 80;

  private final Wording wording;

  MemoryWords(Wording wording) {
    this.wording = wording;
  }

  /** How the flag stands and what changed up to the shown window, in sentences. */
  List<String> of(CompanyFinding company) {
    List<String> sentences = new ArrayList<>();
    List<PastGap> flagged =
        company.history().stream().filter(past -> !past.flags().isEmpty()).toList();
    if (!flagged.isEmpty()) {
      sentences.add(flag(flagged.get(flagged.size() - 1)));
    }
    company.history().stream()
        .filter(past -> past.from().equals(company.from()))
        .map(PastGap::change)
        .flatMap(Stream::ofNullable)
        .forEach(change -> sentences.add(change(change)));
    return sentences;
  }

  private String flag(PastGap past) {
    Flag last = past.flags().get(past.flags().size() - 1);
    return wording.say(
        (last.raised() ? "flag.raised." : "flag.cleared.") + Wording.key(last.verdict()),
        wording.window(past.from(), past.to()),
        reason(last));
  }

  private String reason(Flag flag) {
    String[] parts = flag.reason().split(" ", 2);
    String plain = flag.reason().replace('_', ' ').toLowerCase(Locale.ROOT);
    if (parts.length < 2 || !parts[1].matches("\\d{1,9}")) {
      return Shown.text(plain, LONGEST_REASON);
    }
    long windows = Long.parseLong(parts[1]);
    return wording.sayOr(
        "flag.reason." + Wording.key(parts[0]),
        () -> Shown.text(plain, LONGEST_REASON),
        windows,
        wording.count(windows));
  }

  private String change(Change change) {
    String direction =
        !change.isBeyondChance() ? "none" : change.by().value() > 0 ? "digital" : "in-person";
    return wording.say(
        "change." + direction,
        wording.day(change.since()),
        wording.signed(change.by().value()),
        wording.interval(change.by()));
  }

  /** All windows of a company; none where there is but one. */
  List<HistoryRow> history(CompanyFinding company) {
    return company.history().size() < 2
        ? List.of()
        : company.history().stream().map(this::row).toList();
  }

  private HistoryRow row(PastGap past) {
    Estimate change = past.change() == null ? null : past.change().by();
    return new HistoryRow(
        wording.window(past.from(), past.to()),
        wording.signed(past.gap()),
        wording.range(past.gap()),
        Wording.key(past.verdict()),
        wording.say("verdict." + Wording.key(past.verdict())),
        wording.signed(change),
        wording.range(change),
        past.flags().stream()
            .map(flag -> wording.say(flag.raised() ? "flag.raised" : "flag.cleared", reason(flag)))
            .collect(Collectors.joining(" ")));
  }

  static boolean hasChanges(CompanyFinding company) {
    return company.history().stream().anyMatch(past -> past.change() != null);
  }

  static boolean hasFlags(CompanyFinding company) {
    return company.history().stream().anyMatch(past -> !past.flags().isEmpty());
  }
}
