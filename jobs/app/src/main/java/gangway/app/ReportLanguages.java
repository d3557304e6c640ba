package gangway.app;

import gangway.report.GapReport;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The codes of the languages of the report, for {@code --help}. */
final class ReportLanguages implements Iterable<String> {
  /** The language of a report where nobody asks for one. */
  static Locale first() {
    return GapReport.languages().get(0);
  }

  /** The others. */
  static List<Locale> further() {
    return GapReport.languages().subList(1, GapReport.languages().size());
  }

  @Override
  public Iterator<String> iterator() {
    return GapReport.languages().stream().map(Locale::getLanguage).iterator();
  }
}
