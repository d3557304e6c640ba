package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.settings.Settings;
import gangway.stream.Talk;
import gangway.stream.source.Intake;
import gangway.tables.Tally;
import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

class ReadVoicesTest {
  @Test
  void somebody_else_than_a_customer_is_read_kept_and_counted() throws Exception {
    try (var harness =
        ProcessFunctionTestHarnesses.forProcessFunction(
            new ReadVoices(Talk.READERS, Settings.shipped().gap()))) {
      harness.processElement(review(Role.EMPLOYEE), 0);
      harness.processElement(review(Role.CUSTOMER), 0);

      assertThat(harness.getSideOutput(ReadVoices.REVIEWS)).hasSize(2);
      List<Tally> tallies =
          harness.getSideOutput(ReadVoices.ACCEPTED).stream().map(StreamRecord::getValue).toList();
      assertThat(tallies).extracting(Tally::accepted).containsExactly(1L, 1L);
      assertThat(tallies).extracting(Tally::otherRole).containsExactly(1L, 0L);
    }
  }

  private static Intake review(Role role) {
    Review review =
        new Review(
            "glassdoor:" + role,
            "glassdoor=staff.csv",
            1,
            "glassdoor",
            "testair",
            "airline",
            null,
            Solicitation.UNPROMPTED,
            role,
            null,
            null,
            Talk.BEGINNING,
            "The crew are kind.",
            null,
            null,
            "en");
    return new Intake("glassdoor=staff.csv", null, review, null);
  }
}
