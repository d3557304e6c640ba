package gangway.report.page;

import gangway.report.findings.Findings;
import java.util.List;
import java.util.Locale;

/** The page on a run in one language, in the forms that it can be had in. */
public final class WrittenPage {
  private final Findings findings;
  private final Page page;
  private final Wording wording;

  private WrittenPage(Findings findings, Page page, Wording wording) {
    this.findings = findings;
    this.page = page;
    this.wording = wording;
  }

  /**
   * Writes the page.
   *
   * @throws gangway.report.tables.ReportException if there is no report in that language
   */
  public static WrittenPage of(Findings findings, PageParts parts, Locale language) {
    Wording wording = Wording.in(language);
    return new WrittenPage(findings, PageWriter.write(findings, parts, wording), wording);
  }

  /** Languages in which it can be written, at least one. */
  public static List<Locale> languages() {
    return Wording.LANGUAGES;
  }

  /** One page that needs nothing else. */
  public String html() {
    return Templates.html(page, wording);
  }

  /** GitHub-flavoured Markdown. */
  public String markdown() {
    return Templates.markdown(page, wording);
  }

  /** Companies and verdicts as an aligned table for a terminal. */
  public String text() {
    return CompanyTable.of(page, new OneSidedPart(findings).in(wording), wording);
  }
}
