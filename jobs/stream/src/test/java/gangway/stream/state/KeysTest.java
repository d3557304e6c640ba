package gangway.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.exchange.ChainKey;
import org.junit.jupiter.api.Test;

class KeysTest {
  /**
   * What a savepoint holds of a key lies where its hash says. Java leaves the hash of a record
   * open: were it another one day, state would not be found again, and nothing would say so.
   */
  @Test
  void keys_have_the_hashes_under_which_savepoints_hold_their_state() {
    assertThat(new ChainKey("twitter:1", "testair", "ana")).hasSameHashCodeAs(1_318_659_014);
    assertThat(new ChainKey("twitter:1", "testair", null)).hasSameHashCodeAs(1_318_562_290);
    assertThat(new Place("testair", "twitter")).hasSameHashCodeAs(-2_062_744_069);
    assertThat(new CompanyWindowKey("testair", 1_767_225_600_000L)).hasSameHashCodeAs(847_643_939);
    assertThat(new SectorWindowKey("airline", 1_767_225_600_000L)).hasSameHashCodeAs(1_313_258_781);
  }
}
