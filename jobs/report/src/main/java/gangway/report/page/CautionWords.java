package gangway.report.page;

import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.ChannelFinding;
import gangway.report.findings.CompanyFinding.Observed;
import gangway.report.tables.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what a company's verdict has to be read with into words. */
final class CautionWords {
  /** Of fewer unseen replies than this share nobody needs to be told: no rate moves by a point. */
  private static final double WORTH_TELLING = .05;

  private final Wording wording;

  CautionWords(Wording wording) {
    this.wording = wording;
  }

  /** What the references are worth, and on which channels replies could not be seen. */
  List<String> of(CompanyFinding company) {
    List<String> cautions = new ArrayList<>();
    company.cautions().forEach(code -> cautions.add(wording.coded("caution", code, n -> n)));
    for (ChannelFinding channel : company.digital().channels()) {
      Row response = channel.response();
      if (response != null) {
        long exchanges = response.count("exchanges");
        long unseen = response.count("not_observed");
        if (unseen > 0 && unseen >= WORTH_TELLING * exchanges) {
          cautions.add(unseen(channel, unseen, exchanges));
        }
      }
    }
    return cautions;
  }

  private String unseen(ChannelFinding channel, long unseen, long exchanges) {
    return wording.say(
        "caution.unseen",
        wording.name("channel", channel.channel()),
        wording.count(unseen),
        wording.count(exchanges),
        seen(channel.observed()));
  }

  /** When replies are in the data; "" where the run does not say. */
  private String seen(@Nullable Observed observed) {
    if (observed == null) {
      return "";
    }
    return observed.from() == null
        ? wording.say("caution.seen.until", wording.day(observed.until()))
        : wording.say("caution.seen", wording.days(observed.from(), observed.until()));
  }
}
