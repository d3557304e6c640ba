package gangway.report.page;

import gangway.report.form.Terminal;
import gangway.report.form.TextTable;
import java.util.List;

/** Companies and verdicts for a terminal. */
final class CompanyTable {
  private static final List<Boolean> RIGHT =
      List.of(false, false, true, false, true, true, true, true);

  private CompanyTable() {}

  static String of(Page page, List<OneSidedPart.OneSided> oneSided, Wording wording) {
    StringBuilder text = new StringBuilder();
    text.append((Terminal.plain(page.finding()) + " " + page.addition()).strip()).append("\n\n");
    if (!page.numbers().isEmpty()) {
      text.append(table(page.numbers(), wording));
    }
    for (OneSidedPart.OneSided list : oneSided) {
      String rest = list.all().isEmpty() ? "" : " … (" + list.allLabel() + ")";
      String names = Terminal.plain(String.join(", ", list.first()));
      text.append('\n').append(wording.say("label.of", list.heading(), names)).append(rest);
    }
    return text.append(oneSided.isEmpty() ? "" : "\n").toString();
  }

  private static TextTable table(List<Page.Numbers> rows, Wording wording) {
    TextTable table =
        new TextTable(
            List.of(
                wording.say("table.company"),
                wording.say("table.verdict"),
                wording.say("table.gap"),
                wording.say("table.interval"),
                wording.say("side.digital.short"),
                wording.say("table.n"),
                wording.say("side.in-person.short"),
                wording.say("table.n")),
            RIGHT);
    for (Page.Numbers row : rows) {
      table.add(
          List.of(
              row.name(),
              row.verdictLabel(),
              row.gap(),
              row.gapInterval(),
              row.digital(),
              row.digitalN(),
              row.inPerson(),
              row.inPersonN()));
    }
    return table;
  }
}
