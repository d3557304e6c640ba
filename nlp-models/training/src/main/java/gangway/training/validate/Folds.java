package gangway.training.validate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Divides examples by a hash of their text, so that a text falls into the same part in every run,
 * on every machine, and copies of it never stand on both sides.
 */
public final class Folds {
  private Folds() {}

  /**
   * The part a text falls into, from 0 to {@code parts - 1}. Case and spacing do not matter.
   *
   * @param key the text
   * @param parts number of parts, at least 2
   */
  public static int of(String key, int parts) {
    String plain = key.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32; // its low bits alone are not even enough
    hash *= 0x9e3779b97f4a7c15L;
    return (int) Long.remainderUnsigned(hash >>> 20, parts);
  }

  /** Whether a text belongs to the fifth that is kept out of training for development. */
  public static boolean isDevelopment(String key) {
    return of(key, 5) == 0;
  }
}
