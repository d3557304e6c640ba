package gangway.report.page;

import gangway.report.form.Shown;
import gangway.report.tables.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models that read the texts. */
record ModelsPart(List<Model> models) implements PagePart {
  /** A model that read the texts; all but the name may be null. */
  record Model(
      String name,
      @Nullable String task,
      @Nullable String language,
      @Nullable String data,
      @Nullable String figures,
      @Nullable String limits) {}

  public record ModelRow(
      String name, String task, String language, String data, String figures, String limits) {}

  static ModelsPart read(Tables tables) {
    return new ModelsPart(
        tables.select(
            "SELECT DISTINCT * FROM models ORDER BY task NULLS LAST, language NULLS LAST, name",
            row ->
                new Model(
                    row.word("name"),
                    row.text("task"),
                    row.text("language"),
                    row.text("data"),
                    row.text("figures"),
                    row.text("limits"))));
  }

  @Override
  public String name() {
    return "models";
  }

  @Override
  public List<ModelRow> in(Wording wording) {
    return models.stream()
        .map(
            model ->
                new ModelRow(
                    Shown.text(model.name(), Shown.LONGEST_NAME),
                    named("task", model.task(), wording),
                    named("language", model.language(), wording),
                    note(model.data()),
                    note(model.figures()),
                    note(model.limits())))
        .toList();
  }

  private static String named(String kind, @Nullable String code, Wording wording) {
    return code == null ? Wording.NONE : wording.name(kind, code);
  }

  private static String note(@Nullable String text) {
    return text == null ? Wording.NONE : Shown.text(text, Shown.LONGEST_NOTE);
  }
}
