package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.Talk;
import gangway.stream.source.Intake;
import gangway.tables.Tally;
import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import gangway.voice.SupportPost;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DeduplicateTest {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void of_two_copies_the_same_one_stays_whatever_the_order() throws Exception {
    Intake one = review("a.csv", "A kind crew.");
    Intake other = review("b.csv", "A rude crew.");
    assertThat(run(one, other).kept()).isEqualTo(List.of(one));
    assertThat(run(other, one).kept()).isEqualTo(List.of(one));
  }

  @Test
  void the_copy_that_goes_is_counted_for_its_own_input() throws Exception {
    Intake one = review("a.csv", "A kind crew.");
    Intake other = review("b.csv", "A rude crew.");
    assertThat(run(other, one).duplicates()).isEqualTo(List.of(Tally.ofDuplicate("b.csv")));
  }

  @Test
  void a_copy_after_the_record_went_through_is_a_duplicate() throws Exception {
    try (var harness = harness()) {
      harness.processElement(review("a.csv", "A kind crew."), BEGINNING.toEpochMilli());
      harness.processWatermark(BEGINNING.toEpochMilli());
      harness.processElement(review("a.csv", "A kind crew."), BEGINNING.toEpochMilli());
      assertThat(harness.extractOutputValues()).hasSize(1);
      assertThat(harness.getSideOutput(Deduplicate.DUPLICATES)).hasSize(1);
    }
  }

  @Test
  void each_version_of_a_post_passes_once() throws Exception {
    SupportPost post = Talk.with("ana").asks("PT0S", "My bag?").posts().get(0);
    SupportPost edited = post.edited(post.time().plusSeconds(60), "My red bag?");
    SupportPost removed = post.takenBack(post.time().plusSeconds(90));
    Result result =
        run(version(post), version(edited), version(edited), version(removed), version(post));
    assertThat(result.kept())
        .extracting(Intake::post)
        .containsExactlyInAnyOrder(post, edited, removed);
    assertThat(result.duplicates()).hasSize(2);
  }

  private static Intake version(SupportPost post) {
    return new Intake("talk", post, null, null);
  }

  @Test
  void nothing_is_remembered_at_the_end() throws Exception {
    try (var harness = harness()) {
      harness.processElement(review("a.csv", "A kind crew."), BEGINNING.toEpochMilli());
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(harness.numEventTimeTimers()).isZero();
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  private record Result(List<Intake> kept, List<Tally> duplicates) {}

  private static Result run(Intake... records) throws Exception {
    try (var harness = harness()) {
      for (Intake intake : records) {
        harness.processElement(intake, intake.timestamp());
      }
      harness.processWatermark(Long.MAX_VALUE);
      return new Result(
          harness.extractOutputValues(),
          harness.getSideOutput(Deduplicate.DUPLICATES).stream()
              .map(record -> record.getValue())
              .toList());
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Intake, Intake> harness()
      throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Deduplicate()), Intake::id, Types.STRING);
    harness.open();
    return harness;
  }

  private static Intake review(String input, String text) {
    return new Intake(
        input,
        null,
        new Review(
            "skytrax:1",
            input,
            1,
            "skytrax",
            "testair",
            "airline",
            null,
            Solicitation.UNPROMPTED,
            Role.CUSTOMER,
            "p1",
            null,
            BEGINNING,
            text,
            null,
            null,
            null),
        null);
  }
}
