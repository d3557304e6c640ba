package gangway.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import gangway.report.findings.CompanyFinding;
import gangway.report.findings.Estimate;
import gangway.report.form.Csv;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row a company, with the columns of the table {@code gaps} that people look for. */
final class CompanyCsv {
  private static final Map<String, Function<CompanyFinding, @Nullable Object>> COLUMNS =
      new LinkedHashMap<>();

  static {
    COLUMNS.put("company", CompanyFinding::company);
    COLUMNS.put("name", CompanyFinding::name);
    COLUMNS.put("sector", CompanyFinding::sector);
    COLUMNS.put("window_start", CompanyFinding::from);
    COLUMNS.put("window_end", CompanyFinding::to);
    COLUMNS.put("verdict", CompanyFinding::verdict);
    estimate("gap", CompanyFinding::gap);
    COLUMNS.put("p_value", company -> company.figures().number("p_value"));
    COLUMNS.put("q_value", company -> company.figures().number("q_value"));
    COLUMNS.put("digital_n", company -> company.digital().n());
    COLUMNS.put("digital_mean", company -> company.digital().number("mean"));
    estimate("digital_z", company -> company.digital().z());
    COLUMNS.put("in_person_n", company -> company.inPerson().n());
    COLUMNS.put("in_person_mean", company -> company.inPerson().number("mean"));
    estimate("in_person_z", company -> company.inPerson().z());
    COLUMNS.put("inconsistent", CompanyFinding::inconsistent);
    COLUMNS.put("missing", company -> String.join("; ", company.missing()));
  }

  private CompanyCsv() {}

  static String of(List<CompanyFinding> companies) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS.keySet());
      for (CompanyFinding company : companies) {
        csv.writeRecord(
            COLUMNS.values().stream().map(column -> Csv.cell(column.apply(company))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void estimate(String name, Function<CompanyFinding, @Nullable Estimate> estimate) {
    COLUMNS.put(name, company -> part(estimate.apply(company), Estimate::value));
    COLUMNS.put(name + "_low", company -> part(estimate.apply(company), Estimate::low));
    COLUMNS.put(name + "_high", company -> part(estimate.apply(company), Estimate::high));
  }

  private static @Nullable Double part(
      @Nullable Estimate estimate, Function<Estimate, @Nullable Double> part) {
    return estimate == null ? null : part.apply(estimate);
  }
}
