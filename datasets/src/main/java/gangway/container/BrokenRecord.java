package gangway.container;

/**
 * A part of a file that cannot be read as a record.
 *
 * @param line where it starts, as in {@link Item#line()}
 * @param reason stable kebab-case code, such as {@code line-too-long}
 * @param expected what was expected, in words
 * @param raw what the file holds there, capped
 */
public record BrokenRecord(long line, String reason, String expected, String raw) implements Item {
  /** Most characters of a record's raw text that are kept. */
  public static final int RAW_CAP = 1000;

  /** Its first {@value RAW_CAP} characters, never half a surrogate pair. */
  public static String cap(String raw) {
    if (raw.length() <= RAW_CAP) {
      return raw;
    }
    int end = Character.isHighSurrogate(raw.charAt(RAW_CAP - 1)) ? RAW_CAP - 1 : RAW_CAP;
    return raw.substring(0, end);
  }
}
