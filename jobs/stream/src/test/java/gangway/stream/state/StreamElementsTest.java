package gangway.stream.state;

import static org.apache.flink.types.PojoTestUtils.assertSerializedAsPojoWithoutKryo;
import static org.assertj.core.api.Assertions.assertThat;

import gangway.exchange.ChainKey;
import gangway.exchange.Exchange;
import gangway.exchange.ReadPost;
import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.FlagState;
import gangway.gap.memory.Trend;
import gangway.gap.verdict.CompanyGap;
import gangway.intake.Rejected;
import gangway.measure.ReadReview;
import gangway.measure.ScoredExchange;
import gangway.stream.function.AssembleExchanges;
import gangway.stream.source.Intake;
import gangway.stream.window.Span;
import gangway.tables.CareByLanguageRow;
import gangway.tables.CompanyRow;
import gangway.tables.CompanyWindowRow;
import gangway.tables.InputRow;
import gangway.tables.ModelRow;
import gangway.tables.ReplyCoverageRow;
import gangway.tables.SettingRow;
import gangway.tables.Tally;
import gangway.tables.UnknownCompanyRow;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamElementsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Intake.class,
        Tally.class,
        InputRow.class,
        UnknownCompanyRow.class,
        ReadPost.class,
        ReadReview.class,
        Exchange.class,
        ScoredExchange.class,
        ReplyCoverageRow.class,
        Span.class,
        ChainKey.class,
        Place.class,
        CompanyWindowKey.class,
        SectorWindowKey.class,
        AssembleExchanges.Chain.class,
        CompanyGap.class,
        CareByLanguageRow.class,
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

  @Test
  void a_window_that_holds_a_summary_travels_without_kryo() {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    assertThat(WrittenType.CARE_SUMMARY.within(CompanyWindowRow.class).createSerializer(config))
        .isInstanceOf(PojoSerializer.class);
  }
}
