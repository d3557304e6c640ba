package gangway.voice;

/** Whether the company asked for these words. Prompted and unprompted voices differ in level. */
public enum Solicitation {
  PROMPTED,
  UNPROMPTED
}
