package gangway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pseudonym")
final class PseudonymiserTest {
  private final Pseudonymiser pseudonymiser = new Pseudonymiser("0123456789abcdef");

  @Test
  @DisplayName("is the same for one person on one channel, under one key")
  void isStable() {
    assertThat(pseudonymiser.pseudonym("twitter", "5001"))
        .isEqualTo(new Pseudonymiser("0123456789abcdef").pseudonym("twitter", "5001"))
        .isNotEqualTo(new Pseudonymiser("another key, as long").pseudonym("twitter", "5001"))
        .isNotEqualTo(pseudonymiser.pseudonym("messenger", "5001"))
        .isNotEqualTo(pseudonymiser.pseudonym("twitter", "5002"));
  }

  @Test
  @DisplayName("does not mix up where the channel ends and the person begins")
  void separatesChannelAndPerson() {
    assertThat(pseudonymiser.pseudonym("a", "bc")).isNotEqualTo(pseudonymiser.pseudonym("ab", "c"));
  }

  @Test
  @DisplayName("has sixteen characters that are safe in URLs")
  void isShort() {
    assertThat(pseudonymiser.pseudonym("twitter", "someone")).matches("[A-Za-z0-9_-]{16}");
  }

  @Test
  @DisplayName("needs a key that cannot be guessed")
  void refusesShortKeys() {
    assertThatThrownBy(() -> new Pseudonymiser("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the pseudonymisation key has 5 bytes; expected at least 16");
  }
}
