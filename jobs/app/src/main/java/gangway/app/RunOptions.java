package gangway.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a run, shared by the command line and the job that is submitted to a cluster. */
final class RunOptions {
  @Option(
      names = "--support",
      paramLabel = "FORMAT=PATH",
      arity = "1..*",
      description = {
        "Support posts. FORMAT is a name of `gangway formats` or the path of your own mapping file;",
        "FORMAT@COMPANY=PATH says whose they are where the file itself does not; FORMAT:WAY=PATH how",
        "they were collected: all-mentions, addressed, answered or unknown (default: what the format says)."
      })
  List<String> support = new ArrayList<>();

  @Option(
      names = "--reviews",
      paramLabel = "FORMAT=PATH",
      arity = "1..*",
      description = "Reviews and survey answers, named likewise.")
  List<String> reviews = new ArrayList<>();

  @Option(
      names = "--companies",
      required = true,
      paramLabel = "FILE",
      description = "Company registry: handles, pages and review-site names to company and sector.")
  @Nullable Path companies;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the Parquet tables; must be new or empty.")
  @Nullable Path out;

  @Option(
      names = "--replace",
      description = "Delete the tables that an earlier run wrote to the folder.")
  boolean replace;

  @Option(
      names = "--window",
      paramLabel = "SPAN",
      description =
          "How time is cut: week, month or quarter of the calendar, a length such as 24h, 30d, 4w, or"
              + " all (default: ${DEFAULT-VALUE}).")
  String window = "month";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Time zone in which days of the calendar begin, such as Europe/Paris (default:"
              + " ${DEFAULT-VALUE}).")
  String zone = "UTC";

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Leave out what was said before this day or time (UTC).")
  @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Leave out what was said at this day or time (UTC) or later.")
  @Nullable String to;

  @Option(
      names = "--norms",
      paramLabel = "FILE",
      description = "Yardstick from history; without it companies are compared with each other.")
  @Nullable Path norms;

  @Option(
      names = "--fallback-norms",
      paramLabel = "FILE",
      description = {
        "Yardstick of channels that --norms does not know and on which too few companies are seen, or",
        "none that differ beyond chance. Default: norms of public data that come with gangway; none",
        "for no yardstick in such a case."
      })
  @Nullable Path fallbackNorms;

  @Mixin SettingsOption settings = new SettingsOption();

  @Option(
      names = "--pseudonym-key",
      paramLabel = "FILE",
      description = {
        "File with the secret key for pseudonyms (16 bytes or more).",
        "Default: a key of your own, made at first use in ~/.gangway/pseudonym.key."
      })
  @Nullable Path pseudonymKey;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Workers; default: the cores of this machine, or the cluster's setting.")
  @Nullable Integer parallelism;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "Language models: fast, accurate or corenlp (default: ${DEFAULT-VALUE}).")
  String engine = "fast";
}
