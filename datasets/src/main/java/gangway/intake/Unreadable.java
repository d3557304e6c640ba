package gangway.intake;

import org.jspecify.annotations.Nullable;

/** A record lacks what makes it a voice. Carries what {@link Rejected} says about it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final @Nullable String field;
  private final @Nullable String value;
  private final String expected;

  Unreadable(String reason, @Nullable String field, @Nullable String value, String expected) {
    // Bad records can be many: no stack trace.
    super(reason, null, false, false);
    this.reason = reason;
    this.field = field;
    this.value = value;
    this.expected = expected;
  }

  String reason() {
    return reason;
  }

  @Nullable String field() {
    return field;
  }

  @Nullable String value() {
    return value;
  }

  String expected() {
    return expected;
  }
}
