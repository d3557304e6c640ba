package gangway.stream.function;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.ReduceFunction;
import org.apache.flink.api.common.state.ReducingState;
import org.apache.flink.api.common.state.ReducingStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up what comes of a key, and tells the sum when the input has ended.
 *
 * <p>Flink's window over a whole stream does the same by sorting its input outside of any state:
 * while it runs there is no checkpoint, and what it took in is lost in a savepoint.
 *
 * @param <T> what is added
 */
public final class AddUp<T> extends KeyedProcessFunction<String, T, T>
    implements ResultTypeQueryable<T> {
  private static final long serialVersionUID = 1L;

  private final TypeInformation<T> type;
  private final ReducingStateDescriptor<T> descriptor;
  private transient ReducingState<T> sum;

  /**
   * @param plus adds two
   * @param type of what is added
   */
  public AddUp(ReduceFunction<T> plus, Class<T> type) {
    this.type = TypeInformation.of(type);
    this.descriptor = new ReducingStateDescriptor<>("sum", plus, this.type);
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return type;
  }

  @Override
  public void open(OpenContext context) {
    sum = getRuntimeContext().getReducingState(descriptor);
  }

  @Override
  public void processElement(T element, Context context, Collector<T> out) throws Exception {
    sum.add(element);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<T> out) throws Exception {
    out.collect(sum.get());
    sum.clear();
  }
}
