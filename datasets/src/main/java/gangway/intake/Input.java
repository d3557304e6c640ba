package gangway.intake;

import gangway.problems.Suggestion;
import gangway.voice.Collected;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input as the user names it: {@code FORMAT=PATH}; {@code FORMAT@COMPANY=PATH} where the file
 * itself does not say which company it is about; {@code FORMAT:WAY=PATH} to say how its posts were
 * collected, such as {@code tweets-flat:all-mentions=posts.jsonl}; or {@code
 * FORMAT@COMPANY:WAY=PATH}.
 *
 * @param kind what the user expects it to hold
 * @param format name of a format, or path of a mapping file
 * @param company registry id of the company all of it is about; null when the file says
 * @param collected how its posts were chosen; null for what the format says
 * @param path path of the file
 */
public record Input(
    Kind kind, String format, @Nullable String company, @Nullable Collected collected, String path)
    implements Serializable {
  private static final String EXPECTED = "FORMAT=PATH, FORMAT@COMPANY=PATH or FORMAT:WAY=PATH";

  /**
   * Reads an input as people write it.
   *
   * @throws IntakeException if it is none
   */
  public static Input parse(Kind kind, String words) throws IntakeException {
    int equals = words.indexOf('=');
    if (equals <= 0 || equals == words.length() - 1) {
      throw new IntakeException("'%s' is not an input; expected %s".formatted(words, EXPECTED));
    }
    String format = words.substring(0, equals);
    String path = words.substring(equals + 1);
    Collected collected = null;
    int colon = format.lastIndexOf(':');
    // A mapping file's path may hold a colon itself.
    if (colon > 0 && format.indexOf('/', colon) < 0 && format.indexOf('\\', colon) < 0) {
      collected = way(words, format.substring(colon + 1));
      format = format.substring(0, colon);
    }
    int at = format.lastIndexOf('@');
    if (at < 0) {
      return new Input(kind, format, null, collected, path);
    }
    if (at == 0 || at == format.length() - 1) {
      throw new IntakeException(
          "'%s' is not an input; expected a format before @ and a company after it"
              .formatted(words));
    }
    return new Input(kind, format.substring(0, at), format.substring(at + 1), collected, path);
  }

  /** This input, its posts chosen as its format says unless the user said otherwise. */
  public Input of(Format loaded) {
    return collected != null || kind != Kind.SUPPORT
        ? this
        : new Input(kind, format, company, loaded.collected(), path);
  }

  private static Collected way(String words, String way) throws IntakeException {
    List<String> known = new ArrayList<>();
    for (Collected collected : Collected.values()) {
      if (collected.word().equals(way)) {
        return collected;
      }
      known.add(collected.word());
    }
    throw new IntakeException(
        "'%s': '%s' is no way of collecting posts%s; expected one of %s"
            .formatted(words, way, Suggestion.clause(way, known), String.join(", ", known)));
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
