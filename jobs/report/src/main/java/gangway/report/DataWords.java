package gangway.report;

import gangway.report.Findings.Model;
import gangway.report.Page.Data;
import gangway.report.Page.InputRow;
import gangway.report.Page.ModelRow;
import gangway.report.Page.RejectedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what went into a run into words: its data, and the models that read them. */
final class DataWords {
  private static final int UNKNOWN_SHOWN = 20;
  private static final int REJECTIONS_SHOWN = 20;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_NOTE = 300;

  private final Wording wording;

  DataWords(Wording wording) {
    this.wording = wording;
  }

  Data of(Findings findings) {
    List<InputRow> inputs =
        findings.inputs().stream()
            .map(
                input ->
                    new InputRow(
                        Shown.text(input.format(), LONGEST_NAME),
                        Shown.text(input.path(), LONGEST_NOTE),
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
                        Shown.text(rejection.input(), LONGEST_NAME),
                        Shown.text(rejection.reason(), LONGEST_NAME),
                        Shown.text(rejection.expected(), LONGEST_NOTE),
                        wording.count(rejection.records())))
            .toList();
    List<String> unknown =
        findings.unknownCompanies().stream()
            .limit(UNKNOWN_SHOWN)
            .map(
                company ->
                    wording.say(
                        "unknown.entry",
                        Shown.text(company.name(), LONGEST_NAME),
                        wording.count(company.posts() + company.reviews())))
            .toList();
    int names = findings.unknownCompanies().size();
    return new Data(
        inputs, rejected, wording.say("unknown.intro", names, wording.count(names)), unknown);
  }

  List<ModelRow> models(List<Model> models) {
    return models.stream()
        .map(
            model ->
                new ModelRow(
                    Shown.text(model.name(), LONGEST_NAME),
                    model.task() == null ? Wording.NONE : wording.name("task", model.task()),
                    model.language() == null
                        ? Wording.NONE
                        : wording.name("language", model.language()),
                    note(model.data()),
                    note(model.figures()),
                    note(model.limits())))
        .toList();
  }

  private static String note(@Nullable String text) {
    return text == null ? Wording.NONE : Shown.text(text, LONGEST_NOTE);
  }
}
