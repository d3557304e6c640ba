package gangway.intake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One input as the user names it: {@code FORMAT=PATH}, or {@code FORMAT@COMPANY=PATH} where the
 * file itself does not say which company it is about.
 *
 * @param kind what the user expects it to hold
 * @param format name of a format, or path of a mapping file
 * @param company registry id of the company all of it is about; null when the file says
 * @param path path of the file
 */
public record Input(Kind kind, String format, @Nullable String company, String path)
    implements Serializable {
  /**
   * Reads {@code FORMAT=PATH} or {@code FORMAT@COMPANY=PATH}.
   *
   * @throws IntakeException if it is neither
   */
  public static Input parse(Kind kind, String words) throws IntakeException {
    int equals = words.indexOf('=');
    if (equals <= 0 || equals == words.length() - 1) {
      throw new IntakeException(
          "'%s' is not an input; expected FORMAT=PATH or FORMAT@COMPANY=PATH".formatted(words));
    }
    String format = words.substring(0, equals);
    String path = words.substring(equals + 1);
    int at = format.lastIndexOf('@');
    if (at < 0) {
      return new Input(kind, format, null, path);
    }
    if (at == 0 || at == format.length() - 1) {
      throw new IntakeException(
          "'%s' is not an input; expected a format before @ and a company after it"
              .formatted(words));
    }
    return new Input(kind, format.substring(0, at), format.substring(at + 1), path);
  }

  /** How the input is named in every output: {@code format=path}. */
  public String label() {
    return format + "=" + path;
  }

  /** The last part of the path, which may name the company. */
  public String fileName() {
    String slashed = path.replace('\\', '/');
    return slashed.substring(slashed.lastIndexOf('/') + 1);
  }
}
