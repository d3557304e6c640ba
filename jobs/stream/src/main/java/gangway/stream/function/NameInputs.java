package gangway.stream.function;

import gangway.tables.InputRow;
import gangway.tables.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.MapFunction;

/** Puts an input's format and path beside its counts. */
public final class NameInputs implements MapFunction<Tally, InputRow> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, InputRow> inputs;

  /**
   * @param inputs what is read, by label
   */
  public NameInputs(Map<String, InputRow> inputs) {
    this.inputs = new HashMap<>(inputs);
  }

  @Override
  public InputRow map(Tally tally) {
    return Objects.requireNonNull(inputs.get(tally.input()), tally.input()).with(tally);
  }
}
