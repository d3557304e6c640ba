package gangway.report;

import java.io.IOException;
import java.util.List;

/** Companies and verdicts for a terminal. */
final class CompanyTable {
  private static final List<Boolean> RIGHT =
      List.of(false, false, true, false, true, true, true, true);

  private CompanyTable() {}

  static void print(Findings findings, Wording wording, Appendable out) throws IOException {
    Page page = PageWriter.write(findings, wording);
    out.append(Terminal.plain(page.finding() + " " + page.addition()).strip()).append("\n\n");
    if (!page.numbers().isEmpty()) {
      TextTable table =
          new TextTable(
              List.of(
                  wording.say("table.company"),
                  wording.say("table.verdict"),
                  wording.say("table.gap"),
                  "95%",
                  wording.say("side.digital.short"),
                  wording.say("table.n"),
                  wording.say("side.in-person.short"),
                  wording.say("table.n")),
              RIGHT);
      for (Page.Numbers row : page.numbers()) {
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
      table.print(out);
    }
    for (Page.OneSided list : page.oneSided()) {
      out.append('\n')
          .append(list.heading())
          .append(": ")
          .append(Terminal.plain(String.join(", ", list.first())))
          .append(list.all().isEmpty() ? "\n" : ", … (" + list.all().size() + ")\n");
    }
  }
}
