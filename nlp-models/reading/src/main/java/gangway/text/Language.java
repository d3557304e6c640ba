package gangway.text;

/** The language of a text, as far as models go. */
public enum Language {
  ENGLISH("en"),
  FRENCH("fr"),
  /** Any other language, or too little text to tell. */
  OTHER("other");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** {@code en}, {@code fr} or {@code other}. */
  public String code() {
    return code;
  }
}
