package gangway.stream;

import static org.apache.flink.types.PojoTestUtils.assertSerializedAsPojoWithoutKryo;

import gangway.exchange.Exchange;
import gangway.exchange.ReadPost;
import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.FlagState;
import gangway.gap.memory.Trend;
import gangway.gap.verdict.CompanyGap;
import gangway.intake.Rejected;
import gangway.measure.ScoredExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamElementsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Intake.class,
        Tally.class,
        InputRow.class,
        UnknownCompany.class,
        ReadPost.class,
        ReadReview.class,
        Exchange.class,
        ScoredExchange.class,
        Background.class,
        Span.class,
        AssembleExchanges.Chain.class,
        CompanyGap.class,
        CompanyWindow.class,
        Driver.class,
        Evidence.class,
        FlagEvent.class,
        FlagState.class,
        Trend.class,
        CompanyRow.class,
        SettingRow.class,
        ModelRow.class,
        Rejected.class
      })
  void every_stream_element_travels_without_kryo(Class<?> element) {
    assertSerializedAsPojoWithoutKryo(element);
  }
}
