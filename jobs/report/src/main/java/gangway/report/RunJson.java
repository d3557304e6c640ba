package gangway.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.gap.summary.Part;
import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.Change;
import gangway.report.findings.CompanyFinding.ChannelFinding;
import gangway.report.findings.CompanyFinding.Flag;
import gangway.report.findings.CompanyFinding.PastGap;
import gangway.report.findings.CompanyFinding.Reference;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.findings.Estimate;
import gangway.report.findings.Findings;
import gangway.report.findings.Findings.Input;
import gangway.report.form.SafeJson;
import gangway.report.tables.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Findings as JSON, in the words of the tables. Absent evidence is null. */
final class RunJson {
  /** What is counted of exchanges: adds up over channels. */
  private static final String[] COUNTS = {
    "exchanges",
    "answerable",
    "answered_1h",
    "answered_24h",
    "answered",
    "not_observed",
    "automatic"
  };

  /** Shares of the answerable exchanges, and the count that each is the share of. */
  private static final Map<String, String> RATES = new LinkedHashMap<>();

  static {
    RATES.put("response_rate_1h", "answered_1h");
    RATES.put("response_rate_24h", "answered_24h");
    RATES.put("response_rate", "answered");
  }

  /** What does not add up: known of one channel only. */
  private static final String[] OF_ONE_CHANNEL = {
    "first_response_median_seconds",
    "first_response_p90_seconds",
    "first_response_naive_median_seconds",
    "first_response_naive_p90_seconds",
    "identity",
    "lift"
  };

  private RunJson() {}

  static ObjectNode of(Findings findings) {
    ObjectNode run = SafeJson.MAPPER.createObjectNode();
    ArrayNode inputs = run.putArray("inputs");
    findings.inputs().forEach(input -> inputs.add(input(input)));
    ArrayNode companies = run.putArray("companies");
    findings.companies().forEach(company -> companies.add(company(company)));
    ObjectNode unknown = run.putObject("unknown_companies");
    findings
        .unknownCompanies()
        .forEach(company -> unknown.put(company.name(), company.posts() + company.reviews()));
    return run;
  }

  private static ObjectNode input(Input input) {
    ObjectNode node = SafeJson.MAPPER.createObjectNode();
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
    return node;
  }

  private static ObjectNode company(CompanyFinding finding) {
    ObjectNode company = SafeJson.MAPPER.createObjectNode();
    company.put("company", finding.company());
    company.put("name", finding.name());
    company.put("sector", finding.sector());
    company.put("window_start", finding.from().toString());
    company.put("window_end", finding.to().toString());
    company.put("verdict", finding.verdict().name());
    estimate(company, "gap", finding.gap());
    numbers(company, finding.figures(), "p_value", "q_value");
    ArrayNode missing = company.putArray("missing");
    finding.missing().forEach(missing::add);
    company.put("inconsistent", finding.inconsistent());
    reference(company, finding.figures());
    ArrayNode cautions = company.putArray("cautions");
    finding.cautions().forEach(cautions::add);
    ArrayNode history = company.putArray("history");
    finding.history().forEach(past -> history.add(past(past)));
    ArrayNode parts = company.putArray("digital_parts");
    finding.digitalParts().forEach(parts::add);
    company.set("digital", side(finding.digital()));
    company.set("in_person", side(finding.inPerson()));
    company.set("response", responses(finding.digital().channels()));
    return company;
  }

  private static ObjectNode past(PastGap finding) {
    ObjectNode past = SafeJson.MAPPER.createObjectNode();
    past.put("window_start", finding.from().toString());
    past.put("window_end", finding.to().toString());
    past.put("verdict", finding.verdict().name());
    estimate(past, "gap", finding.gap());
    Change change = finding.change();
    past.put("previous_start", change == null ? null : change.since().toString());
    estimate(past, "change", change == null ? null : change.by());
    ArrayNode flags = past.putArray("flags");
    for (Flag flag : finding.flags()) {
      flags
          .addObject()
          .put("event", flag.raised() ? "RAISED" : "CLEARED")
          .put("verdict", flag.verdict().name())
          .put("reason", flag.reason());
    }
    return past;
  }

  private static ObjectNode side(SideFinding finding) {
    ObjectNode side = SafeJson.MAPPER.createObjectNode();
    side.put("n", finding.n());
    side.put("mean", finding.number("mean"));
    estimate(side, "z", finding.z());
    side.put("reliability", finding.number("reliability"));
    estimate(side, "inconsistency", finding.estimate("inconsistency"));
    side.put("between_unit", finding.number("between_unit"));
    ArrayNode channels = side.putArray("channels");
    finding
        .channels()
        .forEach(
            channel ->
                channel
                    .figures()
                    .forEach((part, row) -> channels.add(channel(channel, part, row))));
    return side;
  }

  private static ObjectNode channel(ChannelFinding finding, Part part, Row figures) {
    ObjectNode channel = SafeJson.MAPPER.createObjectNode();
    channel.put("part", part.name());
    channel.put("channel", finding.channel());
    channel.put("solicitation", finding.solicitation());
    channel.put("role", finding.role());
    channel.put("collected", figures.text("collected"));
    channel.put("n", figures.count("n"));
    channel.put("persons", figures.count("persons"));
    numbers(channel, figures, "mean", "sd");
    estimate(channel, "z", Estimate.of(figures, "z"));
    numbers(channel, figures, "reliability", "inconsistency", "polarisation", "between_unit");
    channel.put("units", figures.wholeNumber("units"));
    reference(channel, figures);
    if (finding.response() == figures) {
      channel.set("response", responses(figures));
    }
    return channel;
  }

  /** The company's responses over all channels that have any, of the judged roles. */
  private static @Nullable ObjectNode responses(List<ChannelFinding> channels) {
    List<Row> all =
        channels.stream()
            .filter(ChannelFinding::judged)
            .map(ChannelFinding::response)
            .filter(Objects::nonNull)
            .toList();
    return all.isEmpty() ? null : all.size() == 1 ? responses(all.get(0)) : sum(all);
  }

  private static ObjectNode responses(Row figures) {
    ObjectNode responses = SafeJson.MAPPER.createObjectNode();
    for (String column : COUNTS) {
      responses.put(column, figures.wholeNumber(column));
    }
    RATES.keySet().forEach(column -> numbers(responses, figures, column));
    numbers(responses, figures, OF_ONE_CHANNEL);
    return responses;
  }

  /** Counts added and rates taken anew. */
  private static ObjectNode sum(List<Row> all) {
    ObjectNode responses = SafeJson.MAPPER.createObjectNode();
    for (String column : COUNTS) {
      responses.put(column, sum(all, column));
    }
    Long answerable = sum(all, "answerable");
    RATES.forEach((column, count) -> responses.put(column, share(sum(all, count), answerable)));
    for (String column : OF_ONE_CHANNEL) {
      responses.putNull(column);
    }
    return responses;
  }

  private static @Nullable Long sum(List<Row> all, String column) {
    List<Long> counts =
        all.stream().map(row -> row.wholeNumber(column)).filter(Objects::nonNull).toList();
    return counts.isEmpty() ? null : (Long) counts.stream().mapToLong(Long::longValue).sum();
  }

  private static @Nullable Double share(@Nullable Long part, @Nullable Long whole) {
    return part == null || whole == null || whole == 0 ? null : (Double) ((double) part / whole);
  }

  private static void numbers(ObjectNode node, Row figures, String... columns) {
    for (String column : columns) {
      node.put(column, figures.number(column));
    }
  }

  private static void estimate(ObjectNode node, String name, @Nullable Estimate estimate) {
    node.put(name, estimate == null ? null : estimate.value());
    node.put(name + "_low", estimate == null ? null : estimate.low());
    node.put(name + "_high", estimate == null ? null : estimate.high());
  }

  private static void reference(ObjectNode node, Row figures) {
    Reference reference = Reference.of(figures);
    node.put("reference", reference.kind());
    node.put("reference_companies", reference.companies());
    node.put("reference_from", text(reference.from()));
    node.put("reference_to", text(reference.to()));
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
