package gangway.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.report.CompanyFinding.Change;
import gangway.report.CompanyFinding.ChannelFinding;
import gangway.report.CompanyFinding.Flag;
import gangway.report.CompanyFinding.PastGap;
import gangway.report.CompanyFinding.Reference;
import gangway.report.CompanyFinding.Responses;
import gangway.report.CompanyFinding.SideFinding;
import gangway.report.Findings.Input;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as JSON, in the words of the tables. Absent evidence is null. */
final class RunJson {
  private RunJson() {}

  static ObjectNode of(Findings findings) {
    ObjectNode run = Json.MAPPER.createObjectNode();
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
    ObjectNode node = Json.MAPPER.createObjectNode();
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
    ObjectNode company = Json.MAPPER.createObjectNode();
    company.put("company", finding.company());
    company.put("name", finding.name());
    company.put("sector", finding.sector());
    company.put("window_start", finding.from().toString());
    company.put("window_end", finding.to().toString());
    company.put("verdict", finding.verdict().name());
    estimate(company, "gap", finding.gap());
    company.put("p_value", finding.pValue());
    company.put("q_value", finding.qValue());
    ArrayNode missing = company.putArray("missing");
    finding.missing().forEach(missing::add);
    company.put("inconsistent", finding.inconsistent());
    reference(company, finding.reference());
    ArrayNode cautions = company.putArray("cautions");
    finding.cautions().forEach(cautions::add);
    ArrayNode history = company.putArray("history");
    finding.history().forEach(past -> history.add(past(past)));
    company.set("digital", side(finding.digital()));
    company.set("in_person", side(finding.inPerson()));
    company.set("response", responses(finding.digital().channels()));
    return company;
  }

  private static ObjectNode past(PastGap finding) {
    ObjectNode past = Json.MAPPER.createObjectNode();
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
    ObjectNode side = Json.MAPPER.createObjectNode();
    side.put("n", finding.n());
    side.put("mean", finding.mean());
    estimate(side, "z", finding.z());
    side.put("reliability", finding.reliability());
    estimate(side, "inconsistency", finding.inconsistency());
    side.put("between_unit", finding.betweenUnit());
    ArrayNode channels = side.putArray("channels");
    finding.channels().forEach(channel -> channels.add(channel(channel)));
    return side;
  }

  private static ObjectNode channel(ChannelFinding finding) {
    ObjectNode channel = Json.MAPPER.createObjectNode();
    channel.put("channel", finding.channel());
    channel.put("solicitation", finding.solicitation());
    channel.put("n", finding.n());
    channel.put("persons", finding.persons());
    channel.put("mean", finding.mean());
    channel.put("sd", finding.sd());
    estimate(channel, "z", finding.z());
    channel.put("reliability", finding.reliability());
    channel.put("inconsistency", finding.inconsistency());
    channel.put("polarisation", finding.polarisation());
    channel.put("between_unit", finding.betweenUnit());
    channel.put("units", finding.units());
    reference(channel, finding.reference());
    Responses responses = finding.responses();
    if (responses != null) {
      channel.set("response", responses(responses));
    }
    return channel;
  }

  /**
   * The company's responses over all channels that have any. Counts add up; times do not, so they
   * are there only where one channel is.
   */
  private static @Nullable ObjectNode responses(List<ChannelFinding> channels) {
    List<Responses> all =
        channels.stream().flatMap(channel -> Stream.ofNullable(channel.responses())).toList();
    return all.isEmpty() ? null : responses(all.size() == 1 ? all.get(0) : Responses.sum(all));
  }

  private static ObjectNode responses(Responses counted) {
    ObjectNode responses = Json.MAPPER.createObjectNode();
    responses.put("exchanges", counted.exchanges());
    responses.put("answerable", counted.answerable());
    responses.put("answered_1h", counted.answered1h());
    responses.put("answered_24h", counted.answered24h());
    responses.put("answered", counted.answered());
    responses.put("not_observed", counted.notObserved());
    responses.put("automatic", counted.automatic());
    responses.put("response_rate_1h", counted.rate1h());
    responses.put("response_rate_24h", counted.rate24h());
    responses.put("response_rate", counted.rate());
    responses.put("first_response_median_seconds", counted.medianSeconds());
    responses.put("first_response_p90_seconds", counted.p90Seconds());
    responses.put("first_response_naive_median_seconds", counted.naiveMedianSeconds());
    responses.put("first_response_naive_p90_seconds", counted.naiveP90Seconds());
    responses.put("identity", counted.identity());
    responses.put("lift", counted.lift());
    return responses;
  }

  private static void estimate(ObjectNode node, String name, @Nullable Estimate estimate) {
    node.put(name, estimate == null ? null : estimate.value());
    node.put(name + "_low", estimate == null ? null : estimate.low());
    node.put(name + "_high", estimate == null ? null : estimate.high());
  }

  private static void reference(ObjectNode node, Reference reference) {
    node.put("reference", reference.kind());
    node.put("reference_companies", reference.companies());
    node.put("reference_from", text(reference.from()));
    node.put("reference_to", text(reference.to()));
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
