package gangway.report.form;

import java.util.Set;

/**
 * Text that is safe and aligned in a terminal. What people write can carry escape sequences that
 * move the cursor or retitle the window, and controls that reverse the reading order.
 */
public final class Terminal {
  private static final Set<Character.UnicodeBlock> EMOJI =
      Set.of(
          Character.UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
          Character.UnicodeBlock.EMOTICONS,
          Character.UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
          Character.UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS,
          Character.UnicodeBlock.SYMBOLS_AND_PICTOGRAPHS_EXTENDED_A);

  private Terminal() {}

  /**
   * One line without control or format characters: line breaks become a blank, other C0 controls
   * their picture (ESC is ␛), everything else that is not shown U+FFFD.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(visible(c)));
    return plain.toString();
  }

  private static int visible(int c) {
    if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
      return ' ';
    }
    if (c < 0x20) {
      return 0x2400 + c;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> 0xFFFD;
      default -> c;
    };
  }

  /** Columns that a terminal gives to the text: two for East Asian wide characters and emoji. */
  static int width(String text) {
    return text.codePoints().map(Terminal::width).sum();
  }

  /** The text, or as much of it as fits with an ellipsis. */
  static String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder fitting = new StringBuilder();
    int left = width - 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      left -= width(c);
      if (left < 0) {
        break;
      }
      fitting.appendCodePoint(c);
    }
    return fitting.append('…').toString();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> EMOJI.contains(Character.UnicodeBlock.of(c));
        };
    return wide ? 2 : 1;
  }
}
