package gangway.staff;

import java.util.Locale;

/** What can be said of staff. */
public enum Facet {
  /** Friendly, polite, warm, or rude, haughty, cold. */
  ATTITUDE(true),
  /** Gave a name or refused it, introduced themselves, anonymous. */
  IDENTITY(false),
  /** Attentive and present, or indifferent, chatting among themselves. */
  INTEREST(true),
  /** Knew the person, status, loyalty, connection, or did not. */
  RECOGNITION(false),
  /** Solved, went out of the way, or refused, useless. */
  HELPFULNESS(true),
  /** Professional, quick, knowledgeable, or slow, wrong, disorganised. */
  COMPETENCE(true);

  private final boolean learnt;

  Facet(boolean learnt) {
    this.learnt = learnt;
  }

  /** The name in outputs: {@code attitude}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether there are examples enough to learn it from; the others are read by phrases alone, as is
   * one whose model is missing.
   */
  boolean isLearnt() {
    return learnt;
  }
}
