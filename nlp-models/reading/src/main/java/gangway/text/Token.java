package gangway.text;

/**
 * One token of a text.
 *
 * @param form normalised form that models look at: lower case; {@code <user>}, {@code <url>},
 *     {@code <email>}, {@code <number>} for what varies without meaning; letters repeated for
 *     emphasis folded; the apostrophe always {@code '}; emoji without skin tone; emoticons as
 *     {@code <smile>}, {@code <frown>} and the like
 * @param folded {@code form} without accents ({@code équipage} gives {@code equipage}, {@code œ}
 *     gives {@code oe})
 * @param kind what it is
 * @param begin offset of its first UTF-16 unit in the original text
 * @param end offset after its last unit in the original text
 * @param elongated whether letters were repeated for emphasis ({@code sooo})
 * @param shouted whether it is a word of three letters or more in capitals only
 */
public record Token(
    String form,
    String folded,
    TokenKind kind,
    int begin,
    int end,
    boolean elongated,
    boolean shouted) {

  /** Whether it is a word. */
  public boolean isWord() {
    return kind == TokenKind.WORD;
  }
}
