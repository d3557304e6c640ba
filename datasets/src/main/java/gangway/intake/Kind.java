package gangway.intake;

/** What an input holds. */
public enum Kind {
  /** Posts of support exchanges. */
  SUPPORT,
  /** Reviews and survey answers. */
  REVIEWS;

  /** As written in mapping files and outputs. */
  public String word() {
    return this == SUPPORT ? "support" : "reviews";
  }
}
