package gangway.gap.explain;

/** Whether a text speaks for what is said of a side, or against it. */
public enum ExampleKind {
  EXAMPLE,
  COUNTER_EXAMPLE
}
