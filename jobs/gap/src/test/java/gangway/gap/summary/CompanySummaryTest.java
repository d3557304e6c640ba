package gangway.gap.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.gap.settings.GapSettings;
import gangway.voice.Role;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A company's summary")
class CompanySummaryTest {

  @RepeatedTest(20)
  @DisplayName("is the same in any order of adding and merging, and empty is the identity")
  void mergeLaws(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    List<Observation> all = Observations.any(random, 1 + random.nextInt(3000));
    int first = random.nextInt(all.size() + 1);
    int second = first + random.nextInt(all.size() - first + 1);
    List<Observation> a = all.subList(0, first);
    List<Observation> b = all.subList(first, second);
    List<Observation> c = all.subList(second, all.size());
    CompanySummary whole = Observations.summary(all);
    List<Observation> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(7));

    CompanySummary leftFirst =
        Observations.summary(a).merge(Observations.summary(b)).merge(Observations.summary(c));
    CompanySummary rightFirst =
        Observations.summary(a).merge(Observations.summary(b).merge(Observations.summary(c)));
    CompanySummary backwards =
        Observations.summary(c).merge(Observations.summary(b)).merge(Observations.summary(a));

    assertThat(
            List.of(
                leftFirst,
                rightFirst,
                backwards,
                Observations.summary(shuffled),
                Observations.summary(List.of()).merge(whole),
                Observations.summary(all).merge(Observations.summary(List.of()))))
        .allMatch(whole::equals);
  }

  @Test
  @DisplayName("leaves the summary it takes in as it was")
  void mergeDoesNotShare() {
    SplittableRandom random = new SplittableRandom(1);
    CompanySummary other = Observations.summary(Observations.any(random, 500));
    byte[] before = other.bytes();

    CompanySummary merged = Observations.summary(List.of()).merge(other);
    Observations.any(random, 500).forEach(merged::add);

    assertThat(other.bytes()).isEqualTo(before);
  }

  @Test
  @DisplayName("is read back from its bytes")
  void roundTrip() throws IOException {
    CompanySummary summary = Observations.summary(Observations.any(new SplittableRandom(3), 5000));

    CompanySummary read =
        CompanySummary.read(new DataInputStream(new ByteArrayInputStream(summary.bytes())));

    assertThat(read).isEqualTo(summary);
    assertThat(read.toString()).isEqualTo(summary.toString());
  }

  @Test
  @DisplayName(
      "is read from bytes that were kept: older ones stay readable from the first release on")
  void storedBytes() throws IOException {
    CompanySummary summary = Observations.summary(Observations.any(new SplittableRandom(11), 40));
    Path kept = Path.of("src", "test", "resources", "gangway", "gap", "summary", "summary-5.bin");
    if (Boolean.getBoolean("gangway.update")) {
      Files.write(kept, summary.bytes());
    }

    CompanySummary read =
        CompanySummary.read(
            new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(kept))));

    assertThat(read).isEqualTo(summary);
  }

  @Test
  @DisplayName("refuses bytes of a version it does not know")
  void unknownVersion() {
    assertThatThrownBy(
            () ->
                CompanySummary.read(
                    new DataInputStream(new ByteArrayInputStream(new byte[] {9, 0, 0}))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  @DisplayName("refuses observations of another company and summaries of other replicates")
  void mismatch() {
    CompanySummary acme = Observations.summary(List.of());

    assertThatThrownBy(() -> acme.add(Observations.plain("other", Side.DIGITAL, "p", .5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
    GapSettings more =
        new GapSettings(
            Set.of(Role.CUSTOMER),
            30,
            10,
            .7,
            3,
            .5,
            1,
            Duration.ofDays(182),
            .95,
            .05,
            .1,
            8,
            3,
            800,
            0);
    assertThatThrownBy(() -> acme.merge(CompanySummary.empty("acme", "airline", more)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("800");
  }
}
