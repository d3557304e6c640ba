package gangway.stream.function;

import gangway.gap.verdict.CompanyGap;
import gangway.tables.CompanyRow;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Says once who a company is, when it is first judged. */
public final class IntroduceCompanies extends KeyedProcessFunction<String, CompanyGap, CompanyRow> {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, CompanyRow> registry;
  private transient ValueState<Boolean> introduced;

  /**
   * @param registry who the companies are, by id
   */
  public IntroduceCompanies(Map<String, CompanyRow> registry) {
    this.registry = new TreeMap<>(registry);
  }

  @Override
  public void open(OpenContext context) {
    introduced =
        getRuntimeContext().getState(new ValueStateDescriptor<>("introduced", Types.BOOLEAN));
  }

  @Override
  public void processElement(CompanyGap gap, Context context, Collector<CompanyRow> out)
      throws Exception {
    CompanyRow company = registry.get(gap.company());
    if (introduced.value() == null && company != null) {
      introduced.update(true);
      out.collect(company);
    }
  }
}
