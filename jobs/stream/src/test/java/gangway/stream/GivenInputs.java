package gangway.stream;

import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import gangway.tables.InputRow;
import gangway.tables.Tally;
import gangway.voice.Collected;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Records of an input named {@code talk} that are there already, in whatever order. */
record GivenInputs(List<Intake> records) implements Inputs {
  static final Map<String, InputRow> ROWS =
      Map.of(
          "talk",
          new InputRow("talk", "talk.csv", "support", Collected.ADDRESSED, Tally.none("talk")));

  @Override
  public DataStream<Intake> read(StreamExecutionEnvironment env) {
    return env.fromData(TypeInformation.of(Intake.class), records.toArray(Intake[]::new))
        .rebalance()
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<Intake>noWatermarks()
                .withTimestampAssigner((element, previous) -> element.timestamp()));
  }

  @Override
  public Map<String, InputRow> rows() {
    return ROWS;
  }

  @Override
  public RuntimeExecutionMode mode() {
    return RuntimeExecutionMode.BATCH;
  }
}
