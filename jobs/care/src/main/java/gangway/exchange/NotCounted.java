package gangway.exchange;

/** Why an exchange stays out of the rates. It is counted apart, never lost. */
public enum NotCounted {
  /** The company wrote first. */
  COMPANY_BEGAN("company-began"),
  /** The customer's first post is not in the input. */
  BEGINNING_OUTSIDE("beginning-outside"),
  /** The customer took the opening post back. */
  OPENING_REMOVED("opening-removed"),
  /** It opens with a retweet or share: no words of the customer's own. */
  REPOST("repost"),
  /** It opens with an answer to another person, the company listening in. */
  BYSTANDER("bystander"),
  /** It opens with nothing to read: signs, a picture, a link, a list of tags, a system's line. */
  NO_WORDS("no-words"),
  /** It opens in a language that no model reads, so nobody knows whether it asks for anything. */
  NOT_READ("not-read"),
  /** The company is mentioned, nothing is asked of it. */
  MENTION_ONLY("mention-only"),
  /**
   * The source holds no posts of companies, or none of this company around the time of the question
   * (see {@link ReplyCoverage}), so silence says nothing.
   */
  RESPONSES_NOT_OBSERVED("responses-not-observed"),
  /** The source says that a reply exists, and it is not in the input. */
  REPLY_UNSEEN("reply-unseen"),
  /** A correction of an earlier emission: its posts belong to another exchange. */
  SUPERSEDED("superseded");

  private final String code;

  NotCounted(String code) {
    this.code = code;
  }

  /** Stable kebab-case code, as written to the table {@code exchanges}. */
  public String code() {
    return code;
  }

  /**
   * The reason of a code.
   *
   * @throws IllegalArgumentException naming the code when there is none
   */
  public static NotCounted of(String code) {
    for (NotCounted reason : values()) {
      if (reason.code.equals(code)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no reason not to count an exchange");
  }

  /** True when the exchange would count, had its responses been observed. */
  public boolean isForWantOfObservation() {
    return this == RESPONSES_NOT_OBSERVED || this == REPLY_UNSEEN;
  }
}
