package gangway.gap;

/** Whether a text speaks for what is said of a side, or against it. */
public enum Stance {
  EXAMPLE,
  COUNTER_EXAMPLE
}
