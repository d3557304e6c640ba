package gangway.stream;

import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Input;
import gangway.intake.IntakeException;
import gangway.intake.Outcome;
import gangway.intake.RecordReader;
import gangway.privacy.Pseudonymiser;
import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import gangway.tables.InputRow;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Webhook messages as a live source hands them on: all that another kind of inputs takes. */
record Messages(
    Input input, String formatJson, String registryJson, String pseudonymKey, List<String> messages)
    implements Inputs, Serializable {

  @Override
  public DataStream<Intake> read(StreamExecutionEnvironment env) {
    TypeInformation<Intake> type = TypeInformation.of(Intake.class);
    return env.fromData(type, Intake.opened(input.label()))
        .union(
            env.fromData(Types.STRING, messages.toArray(String[]::new))
                .rebalance()
                .flatMap(new ReadMessage(this)))
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<Intake>noWatermarks()
                .withTimestampAssigner((intake, previous) -> intake.timestamp()));
  }

  @Override
  public Map<String, InputRow> rows() {
    return Map.of(input.label(), InputRow.uncounted(input));
  }

  @Override
  public RuntimeExecutionMode mode() {
    return RuntimeExecutionMode.BATCH;
  }

  private static final class ReadMessage extends RichFlatMapFunction<String, Intake> {
    private static final long serialVersionUID = 1L;

    private final Messages messages;
    private transient @Nullable RecordReader reader;

    ReadMessage(Messages messages) {
      this.messages = messages;
    }

    @Override
    public void open(OpenContext context) throws IntakeException {
      reader =
          RecordReader.of(
              messages.input,
              Format.parse(messages.input.format(), messages.formatJson),
              CompanyRegistry.parse("the company registry", messages.registryJson),
              new Pseudonymiser(messages.pseudonymKey));
    }

    @Override
    public void flatMap(String message, Collector<Intake> out) {
      RecordReader open = Objects.requireNonNull(reader);
      for (Outcome outcome : open.read(message.getBytes(StandardCharsets.UTF_8))) {
        out.collect(Intake.of(messages.input.label(), outcome));
      }
    }
  }
}
