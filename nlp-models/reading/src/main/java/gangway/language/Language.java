package gangway.language;

/**
 * The language of a text, as far as models go.
 *
 * @param code of two letters, such as {@code it}; {@code other} for a language that is not told
 *     apart, or too little text to tell
 */
public record Language(String code) {
  /** Any other language, or too little text to tell. */
  public static final Language OTHER = new Language("other");

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
