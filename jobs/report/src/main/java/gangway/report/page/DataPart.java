package gangway.report.page;

import gangway.report.findings.Findings;
import gangway.report.form.Shown;
import java.util.List;

/** What went into the run, and what became of it. */
record DataPart(Findings findings) implements PagePart {
  private static final int UNKNOWN_SHOWN = 20;
  private static final int REJECTIONS_SHOWN = 20;

  public record Data(
      List<InputRow> inputs,
      List<RejectedRow> rejected,
      String unknownIntro,
      List<String> unknown) {}

  public record InputRow(
      String format,
      String path,
      String read,
      String accepted,
      String rejected,
      String duplicate,
      String unscored,
      String late,
      String unknown) {}

  public record RejectedRow(String input, String reason, String expected, String records) {}

  @Override
  public String name() {
    return "data";
  }

  @Override
  public Data in(Wording wording) {
    List<InputRow> inputs =
        findings.inputs().stream()
            .map(
                input ->
                    new InputRow(
                        Shown.text(input.format(), Shown.LONGEST_NAME),
                        Shown.text(input.path(), Shown.LONGEST_NOTE),
                        wording.count(input.read()),
                        wording.count(input.accepted()),
                        wording.count(input.rejected()),
                        wording.count(input.duplicate()),
                        wording.count(input.unscored()),
                        wording.count(input.late()),
                        wording.count(input.unknownCompany())))
            .toList();
    List<RejectedRow> rejected =
        findings.rejections().stream()
            .limit(REJECTIONS_SHOWN)
            .map(
                rejection ->
                    new RejectedRow(
                        Shown.text(rejection.input(), Shown.LONGEST_NAME),
                        Shown.text(rejection.reason(), Shown.LONGEST_NAME),
                        Shown.text(rejection.expected(), Shown.LONGEST_NOTE),
                        wording.count(rejection.records())))
            .toList();
    List<String> unknown =
        findings.unknownCompanies().stream()
            .limit(UNKNOWN_SHOWN)
            .map(
                company ->
                    wording.say(
                        "unknown.entry",
                        Shown.text(company.name(), Shown.LONGEST_NAME),
                        wording.count(company.posts() + company.reviews())))
            .toList();
    int names = findings.unknownCompanies().size();
    return new Data(
        inputs, rejected, wording.say("unknown.intro", names, wording.count(names)), unknown);
  }
}
