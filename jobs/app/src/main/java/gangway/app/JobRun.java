package gangway.app;

import static java.util.stream.Collectors.toMap;

import gangway.exchange.BusinessCalendar;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Input;
import gangway.intake.IntakeException;
import gangway.intake.Kind;
import gangway.stream.GangwayTopology;
import gangway.stream.JobSettings;
import gangway.stream.RunFacts;
import gangway.stream.RunIdentity;
import gangway.stream.function.Readers;
import gangway.stream.sink.ParquetOutputs;
import gangway.stream.source.ExportFiles;
import gangway.stream.source.ExportFiles.ExportFile;
import gangway.stream.source.Inputs;
import gangway.tables.CompanyRow;
import gangway.voice.CareHours;
import gangway.voice.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** From the options of a run to a job that is ready to be executed, here or on a cluster. */
final class JobRun {
  private final Inputs inputs;
  private final JobSettings settings;
  private final Readers readers;
  private final RunFacts facts;
  private final Path out;

  private JobRun(Inputs inputs, JobSettings settings, Readers readers, RunFacts facts, Path out) {
    this.inputs = inputs;
    this.facts = facts;
    this.settings = settings;
    this.readers = readers;
    this.out = out;
  }

  /** Reads and checks everything the options name. */
  static JobRun of(RunOptions options, String pseudonymKey) throws IOException, IntakeException {
    if (options.parallelism != null && options.parallelism < 1) {
      throw UserError.usage(
          "--parallelism: expected a whole number from 1 on, not " + options.parallelism);
    }
    if (options.support.isEmpty() && options.reviews.isEmpty()) {
      throw UserError.usage("expected at least one --support or --reviews FORMAT=PATH");
    }
    Path companies = Objects.requireNonNull(options.companies).toAbsolutePath();
    CompanyRegistry registry = CompanyRegistry.load(companies);
    List<ExportFile> files = new ArrayList<>();
    for (String words : options.support) {
      files.add(file(Kind.SUPPORT, "--support", words));
    }
    for (String words : options.reviews) {
      files.add(file(Kind.REVIEWS, "--reviews", words));
    }
    requireDistinct(files);
    Instant from = options.from == null ? null : Spans.instant("--from", options.from);
    Instant to = options.to == null ? null : Spans.instant("--to", options.to);
    if (from != null && to != null && !from.isBefore(to)) {
      throw UserError.usage(
          "--from, --to: expected one before the other, not " + from + " and " + to);
    }
    JobSettings settings =
        new JobSettings(
            Spans.window(options.window, options.zone),
            from,
            to,
            options.settings.read().withCalendars(calendars(companies, registry)),
            norms(options.norms),
            fallback(options.fallbackNorms),
            ReadingError.shipped());
    Path out = Objects.requireNonNull(options.out).toAbsolutePath();
    Inputs inputs = new ExportFiles(files, registry.json(), pseudonymKey);
    return new JobRun(
        inputs,
        settings,
        Engines.readers(options.engine),
        new RunFacts(inputs.rows(), rows(registry), Engines.models(options.engine)),
        out);
  }

  private static Map<String, BusinessCalendar> calendars(Path file, CompanyRegistry registry) {
    Map<String, BusinessCalendar> calendars = new TreeMap<>();
    for (Company company : registry.companies()) {
      CareHours hours = company.careHours();
      if (hours != null) {
        try {
          calendars.put(
              company.id(),
              BusinessCalendar.of(hours.zone(), hours.open(), Set.copyOf(hours.holidays())));
        } catch (IllegalArgumentException e) {
          throw UserError.failed(file + ": careHours of '" + company.id() + "': " + e.getMessage());
        }
      }
    }
    return calendars;
  }

  private static Map<String, CompanyRow> rows(CompanyRegistry registry) {
    return registry.companies().stream().collect(toMap(Company::id, CompanyRow::of));
  }

  private static ExportFile file(Kind kind, String option, String words)
      throws IntakeException, IOException {
    Input input = input(kind, option, words);
    Format format = Format.load(input.format());
    Path path = Path.of(input.path()).toAbsolutePath();
    if (Files.isDirectory(path)) {
      throw UserError.failed(input.path() + ": is a folder; expected a file");
    }
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(input.path());
    }
    return new ExportFile(input.of(format), format.json(), path.toUri().toString());
  }

  private static Input input(Kind kind, String option, String words) {
    try {
      return Input.parse(kind, words);
    } catch (IntakeException e) {
      throw UserError.usage(option + ": " + e.getMessage());
    }
  }

  private static void requireDistinct(List<ExportFile> files) {
    for (ExportFile file : files) {
      long same = files.stream().filter(other -> other.uri().equals(file.uri())).count();
      if (same > 1) {
        throw UserError.usage(file.input().path() + " is named twice; expected each file once");
      }
    }
  }

  private static @Nullable Norms norms(@Nullable Path file) throws IOException {
    return file == null ? null : NormsFile.read(file);
  }

  private static @Nullable Norms fallback(@Nullable Path file) throws IOException {
    if (file == null) {
      return NormsFile.shipped();
    }
    return file.equals(Path.of("none")) ? null : NormsFile.read(file);
  }

  /** The inputs of this run. */
  Inputs inputs() {
    return inputs;
  }

  /** Adds the job to an environment. */
  void addTo(StreamExecutionEnvironment env) {
    addTo(env, inputs);
  }

  /** Likewise, with records that come another way. */
  void addTo(StreamExecutionEnvironment env, Inputs inputs) {
    env.configure(configuration());
    GangwayTopology.build(
        env,
        inputs,
        facts,
        settings,
        readers,
        new ParquetOutputs(out.toUri().toString(), RunIdentity.of(facts, settings).footer()));
  }

  /** What holds wherever the job runs and whatever it reads. */
  private static Configuration configuration() {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    return config;
  }
}
