package gangway.stream;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.settings.Settings;
import gangway.stream.sink.Outputs;
import gangway.stream.source.Inputs;
import gangway.stream.window.Window;
import gangway.tables.CompanyRow;
import gangway.tables.InputRow;
import gangway.tables.ModelRow;
import gangway.voice.Solicitation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** The whole job for the one company of {@link Talk}, by the shipped settings. */
final class TestJob {
  static final Duration WINDOW = Duration.ofDays(30);

  /** A yardstick for the company's two channels. */
  static final Norms NORMS =
      new Norms("test", List.of(norm(Side.DIGITAL, "twitter"), norm(Side.IN_PERSON, "skytrax")));

  private TestJob() {}

  private static Norms.Entry norm(Side side, String channel) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        .5,
        .1,
        .3,
        50,
        Talk.BEGINNING.minus(Duration.ofDays(365)),
        Talk.BEGINNING,
        "made up");
  }

  static RunFacts facts(Map<String, InputRow> inputs, ModelRow... models) {
    return new RunFacts(
        inputs,
        Map.of("testair", new CompanyRow("testair", "Testair", "airline", "")),
        List.of(models));
  }

  static JobSettings settings(Duration window, @Nullable Norms norms) {
    return new JobSettings(
        Window.ofLength(window),
        null,
        null,
        Settings.read("min-observations = 2", "test"),
        norms,
        null,
        ReadingError.NONE);
  }

  /** Where the job runs as in earnest: without Kryo, and with objects used again. */
  static StreamExecutionEnvironment environment(int parallelism, Configuration more) {
    Configuration config = new Configuration(more);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, config);
  }

  static void build(
      StreamExecutionEnvironment env, Inputs inputs, @Nullable Norms norms, Outputs outputs) {
    GangwayTopology.build(
        env, inputs, facts(inputs.rows()), settings(WINDOW, norms), Talk.READERS, outputs);
  }
}
