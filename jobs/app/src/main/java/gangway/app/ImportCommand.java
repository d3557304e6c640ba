package gangway.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.intake.Accepted;
import gangway.intake.Bytes;
import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Import;
import gangway.intake.Input;
import gangway.intake.Kind;
import gangway.intake.Outcome;
import gangway.intake.Rejected;
import gangway.intake.Summary;
import gangway.privacy.Pseudonymiser;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import gangway.voice.Voice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gangway import}: look at an export before running on it, or turn it into plain JSON lines.
 */
@Command(
    name = "import",
    description =
        "Read one export and say what is in it; with --out, write its voices as JSON lines.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gangway import twcs tweets.csv --companies datasets/companies/airlines.json --dry-run",
      "  gangway import skytrax-2023@british-airways ba.csv --companies companies.json --out ba.jsonl"
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "FORMAT, FORMAT@COMPANY or FORMAT:WAY.")
  String format = "";

  @Parameters(index = "1", paramLabel = "PATH", description = "The export.")
  String path = "";

  @Option(names = "--companies", paramLabel = "FILE", description = "Company registry.")
  @Nullable Path companies;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write voices there, one JSON a line.")
  @Nullable Path out;

  @Option(names = "--dry-run", description = "Only say what is there; write nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  boolean json;

  @Option(names = "--pseudonym-key", paramLabel = "FILE", description = "As of gangway run.")
  @Nullable Path pseudonymKey;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Format known = Format.load(Input.parse(Kind.SUPPORT, format + "=" + path).format());
    Input input = Input.parse(known.kind(), format + "=" + path);
    CompanyRegistry registry =
        companies == null ? CompanyRegistry.empty() : CompanyRegistry.load(companies);
    Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.load(pseudonymKey, console));
    Summary summary = new Summary();
    try (Import records =
            Import.open(input, known, Bytes.of(Path.of(input.path())), registry, pseudonymiser);
        PrintWriter lines = writer()) {
      for (Outcome outcome = records.next(); outcome != null; outcome = records.next()) {
        summary.add(outcome);
        if (outcome instanceof Accepted accepted) {
          lines.println(line(accepted.voice()));
        }
      }
      if (lines.checkError()) {
        throw UserError.failed(out + ": could not be written to its end");
      }
    }
    if (json) {
      Json.print(json(summary), console);
    } else {
      print(summary);
    }
    return 0;
  }

  private PrintWriter writer() throws IOException {
    Path file = out;
    return file == null || dryRun
        ? new PrintWriter(Writer.nullWriter())
        : new PrintWriter(Files.newBufferedWriter(file));
  }

  private static ObjectNode line(Voice voice) {
    ObjectNode node = Json.object();
    node.put("id", voice.id());
    node.put("channel", voice.channel());
    node.put("company", voice.company());
    node.put("unknown_company", voice.unknownCompany());
    node.put("time", voice.time().toString());
    node.put("text", voice.text());
    if (voice instanceof SupportPost post) {
      node.put("speaker", post.speaker().name());
      node.put("person", post.person());
      node.put("conversation", post.conversation());
      node.put("in_reply_to", post.inReplyTo());
      node.put("origin", post.origin().name());
    } else if (voice instanceof Review review) {
      node.put("solicitation", review.solicitation().name());
      node.put("person", review.person());
      node.put("unit", review.unit());
      node.put("staff_rating", review.staffRating());
      node.put("overall_rating", review.overallRating());
    }
    return node;
  }

  private static ObjectNode json(Summary summary) {
    ObjectNode node = Json.object();
    node.put("read", summary.read());
    node.put("accepted", summary.accepted());
    node.put("rejected", summary.rejected());
    node.put("duplicate", summary.duplicate());
    node.put("from", Objects.toString(summary.from(), null));
    node.put("to", Objects.toString(summary.to(), null));
    ObjectNode rejects = node.putObject("rejects");
    summary.rejects().forEach((reason, found) -> rejects.set(reason, json(found)));
    ObjectNode languages = node.putObject("languages");
    summary.languages().forEach(languages::put);
    node.set("companies", json(summary.companies()));
    node.set("unknown_companies", json(summary.unknownCompanies()));
    return node;
  }

  private static ObjectNode json(Summary.Rejects rejects) {
    ObjectNode node = Json.object();
    node.put("count", rejects.count());
    ArrayNode samples = node.putArray("samples");
    for (Rejected sample : rejects.samples()) {
      ObjectNode item = samples.addObject();
      item.put("line", sample.line());
      item.put("field", sample.field());
      item.put("value", sample.value());
      item.put("expected", sample.expected());
    }
    return node;
  }

  private static ObjectNode json(Map<String, Summary.Presence> companies) {
    ObjectNode node = Json.object();
    companies.forEach(
        (name, presence) -> {
          ObjectNode item = node.putObject(name);
          item.put("customer_posts", presence.customerPosts());
          item.put("company_posts", presence.companyPosts());
          item.put("reviews", presence.reviews());
        });
    return node;
  }

  private void print(Summary summary) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%,d read = %,d accepted + %,d rejected + %,d duplicate%n",
            summary.read(),
            summary.accepted(),
            summary.rejected(),
            summary.duplicate());
    if (summary.from() != null) {
      console.out().printf(Locale.ROOT, "from %s to %s%n", summary.from(), summary.to());
    }
    console.out().println("languages as stated: " + summary.languages());
    summary
        .rejects()
        .forEach(
            (reason, found) -> {
              console.out().printf(Locale.ROOT, "rejected, %s: %,d%n", reason, found.count());
              for (Rejected sample : found.samples()) {
                console.out().println("  " + Failures.plain(describe(sample)));
              }
            });
    print("companies", summary.companies());
    print("unknown companies", summary.unknownCompanies());
  }

  private static String describe(Rejected sample) {
    String field = sample.field() == null ? "" : ", " + sample.field();
    String value = sample.value() == null ? "" : " is '" + sample.value() + "'";
    return "line " + sample.line() + field + value + "; expected " + sample.expected();
  }

  private void print(String title, Map<String, Summary.Presence> companies) {
    console.out().printf(Locale.ROOT, "%s: %,d%n", title, companies.size());
    companies.forEach(
        (name, presence) ->
            console
                .out()
                .printf(
                    Locale.ROOT,
                    "  %-28s %,7d customer posts %,7d company posts %,7d reviews%n",
                    Failures.plain(name),
                    presence.customerPosts(),
                    presence.companyPosts(),
                    presence.reviews()));
  }
}
