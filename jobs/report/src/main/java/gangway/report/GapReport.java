package gangway.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run found, told in several forms: a self-contained HTML page, a table for a terminal,
 * JSON. The same tables give the same bytes.
 */
public final class GapReport {
  private final Findings findings;

  private GapReport(Findings findings) {
    this.findings = findings;
  }

  /** The report on the tables. */
  public static GapReport of(Tables tables) {
    return new GapReport(FindingsReader.read(tables));
  }

  /**
   * The HTML page of the run that wrote {@code directory}.
   *
   * @throws ReportException if the directory holds no tables, or there is no report in that
   *     language
   */
  public static String render(Path directory, Locale language) {
    try (Tables tables = Tables.open(directory)) {
      return of(tables).html(language);
    }
  }

  /**
   * One HTML page that needs nothing else: no network, no script.
   *
   * @throws ReportException if there is no report in that language
   */
  public String html(Locale language) {
    Wording wording = Wording.in(language);
    String style = resource("report.css");
    StringWriter page = new StringWriter();
    try {
      template()
          .process(
              Map.of(
                  "page", PageWriter.write(findings, wording),
                  "style", style,
                  "styleHash", sha256(style),
                  "t", say(wording)),
              page);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template of the report is wrong", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  /**
   * Writes companies and verdicts as an aligned table for a terminal; companies seen from one side
   * only are counted in a line below.
   *
   * @throws ReportException if there is no report in that language
   * @throws IOException if {@code out} throws it
   */
  public void printCompanies(Appendable out, Locale language) throws IOException {
    CompanyTable.print(findings, Wording.in(language), out);
  }

  /**
   * The run as one JSON object: {@code inputs}, {@code companies}, {@code unknown_companies}; names
   * of fields are those of the tables, absent evidence is null.
   */
  public ObjectNode json() {
    ObjectNode run = Json.MAPPER.createObjectNode();
    ArrayNode inputs = run.putArray("inputs");
    for (Findings.Input input : findings.inputs()) {
      ObjectNode node = inputs.addObject();
      node.put("format", input.format());
      node.put("path", input.path());
      node.put("kind", input.kind());
      node.put("read", input.read());
      node.put("accepted", input.accepted());
      node.put("rejected", input.rejected());
      node.put("duplicate", input.duplicate());
      node.put("unscored", input.unscored());
      node.put("late", input.late());
      node.put("unknown_company", input.unknownCompany());
    }
    ArrayNode companies = run.putArray("companies");
    findings.companies().forEach(company -> companies.add(CompanyJson.of(company)));
    ObjectNode unknown = run.putObject("unknown_companies");
    findings
        .unknownCompanies()
        .forEach(company -> unknown.put(company.name(), company.posts() + company.reviews()));
    return run;
  }

  private static Template template() throws IOException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(GapReport.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    return configuration.getTemplate("report.ftlh");
  }

  private static TemplateMethodModelEx say(Wording wording) {
    return arguments -> wording.say(((List<?>) arguments).get(0).toString());
  }

  private static String resource(String name) {
    try (InputStream in = GapReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hash by which the page's security policy lets its one style sheet through. */
  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
