package gangway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.report.findings.Findings;
import gangway.report.page.PageParts;
import gangway.report.page.WrittenPage;
import gangway.report.tables.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run found, told in several forms. The same tables give the same bytes. */
public final class GapReport {
  /** A form in which a report can be had. */
  public enum Form {
    /** One page that needs nothing else: no network, no script. */
    HTML,
    /** GitHub-flavoured Markdown, for a wiki or a ticket. */
    MARKDOWN,
    /** A row a company, for a spreadsheet; the same in every language. */
    CSV,
    /** {@link GapReport#json()}; the same in every language. */
    JSON,
    /** Companies and verdicts as an aligned table for a terminal. */
    TEXT;

    /** The form that a file's name asks for by its ending; HTML where it asks for none. */
    public static Form of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "md", "markdown" -> MARKDOWN;
        case "csv" -> CSV;
        case "json" -> JSON;
        case "txt" -> TEXT;
        default -> HTML;
      };
    }
  }

  private final Findings findings;
  private final PageParts parts;

  /** Exchanges that stay out of the rates, by reason. */
  private final List<String> leftOut;

  private GapReport(Findings findings, PageParts parts, List<String> leftOut) {
    this.findings = findings;
    this.parts = parts;
    this.leftOut = leftOut;
  }

  /** The report on the tables. */
  public static GapReport of(Tables tables) {
    Findings findings = Findings.read(tables);
    List<String> leftOut =
        tables.select(
            """
            SELECT not_counted, count(*) AS n FROM exchanges WHERE not_counted IS NOT NULL
            GROUP BY not_counted ORDER BY n DESC, not_counted""",
            row -> counted(row.count("n"), row.word("not_counted")));
    return new GapReport(findings, PageParts.read(tables, findings), leftOut);
  }

  /** Languages in which there is a report, the one to take where nobody asks for one first. */
  public static List<Locale> languages() {
    return WrittenPage.languages();
  }

  /**
   * The report in a form and a language.
   *
   * @throws gangway.report.tables.ReportException if there is no report in that language
   */
  public String as(Form form, Locale language) {
    WrittenPage page = WrittenPage.of(findings, parts, language);
    return switch (form) {
      case HTML -> page.html();
      case MARKDOWN -> page.markdown();
      case TEXT -> page.text();
      case CSV -> CompanyCsv.of(findings.companies());
      case JSON -> json() + "\n";
    };
  }

  /**
   * Writes {@link Form#TEXT}.
   *
   * @throws gangway.report.tables.ReportException if there is no report in that language
   * @throws IOException if {@code out} throws it
   */
  public void printCompanies(Appendable out, Locale language) throws IOException {
    out.append(as(Form.TEXT, language));
  }

  /**
   * The inputs of which not one record could be read, each in a sentence with what was expected:
   * mostly another format's files.
   */
  public List<String> unread() {
    return findings.inputs().stream()
        .filter(input -> input.read() > 0 && input.rejected() == input.read())
        .map(this::unread)
        .toList();
  }

  private String unread(Findings.Input input) {
    String label = input.format() + "=" + input.path();
    String expected =
        findings.rejections().stream()
            .filter(rejection -> rejection.input().equals(label))
            .map(rejection -> "; expected " + rejection.expected())
            .findFirst()
            .orElse("");
    return "%s: none of %d records could be read%s; see the table 'rejected'"
        .formatted(label, input.read(), expected);
  }

  /**
   * What became of the records, a line an input, and of the exchanges: whatever did not count, with
   * its number.
   */
  public List<String> counts() {
    List<String> lines =
        new ArrayList<>(findings.inputs().stream().map(GapReport::counts).toList());
    if (!leftOut.isEmpty()) {
      lines.add("exchanges that stay out of the rates: " + String.join(", ", leftOut));
    }
    return lines;
  }

  private static String counts(Findings.Input input) {
    List<String> parts = new ArrayList<>();
    parts.add(counted(input.read(), "records"));
    Map<String, @Nullable Long> others = new LinkedHashMap<>();
    others.put("rejected", input.rejected());
    others.put("duplicate", input.duplicate());
    others.put("late", input.late());
    others.put("of companies not in the registry", input.unknownCompany());
    others.put("not read, for their language or want of words", input.unscored());
    others.forEach(
        (what, n) -> {
          if (n != null && n > 0) {
            parts.add(counted(n, what));
          }
        });
    return input.format() + "=" + input.path() + ": " + String.join(", ", parts);
  }

  private static String counted(long n, String what) {
    return String.format(Locale.ROOT, "%,d %s", n, what);
  }

  /**
   * The run as one JSON object: {@code inputs}, {@code companies}, {@code unknown_companies} (names
   * with the number of their posts and reviews). Names of fields are those of the tables, absent
   * evidence is null.
   */
  public ObjectNode json() {
    return RunJson.of(findings);
  }
}
