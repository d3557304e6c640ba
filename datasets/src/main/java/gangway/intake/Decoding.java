package gangway.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an export did to a text, and how to undo it. */
enum Decoding {
  /** Character references of HTML, such as the one for an ampersand. */
  HTML {
    @Override
    String undo(String text) {
      return text.indexOf('&') < 0
          ? text
          : ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group())));
    }
  },
  /** A backslash and an n for a line break. */
  BACKSLASH {
    @Override
    String undo(String text) {
      return text.indexOf('\\') < 0
          ? text
          : text.replace("\\r", "").replace("\\n", "\n").replace("\\t", "\t");
    }
  },
  /** Bytes of UTF-8 written as if each were a character of Latin-1. */
  LATIN1 {
    @Override
    String undo(String text) {
      if (text.chars().anyMatch(c -> c > 0xFF) || text.chars().allMatch(c -> c < 0x80)) {
        return text;
      }
      try {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        return text;
      }
    }
  },
  /** A machine translation before or after the original, as Google's reviews have it. */
  TRANSLATION {
    @Override
    String undo(String text) {
      int original = text.indexOf("(Original)");
      if (original >= 0) {
        return text.substring(original + "(Original)".length()).strip();
      }
      int translated = text.indexOf("(Translated by Google)");
      return translated > 0 ? text.substring(0, translated).strip() : text;
    }
  },
  /** A quotation mark at either end, as a heading's ornament. */
  QUOTES {
    @Override
    String undo(String text) {
      return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
          ? text.substring(1, text.length() - 1).strip()
          : text;
    }
  };

  private static final Pattern ENTITY =
      Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");

  abstract String undo(String text);

  private static String character(String entity) {
    return switch (entity) {
      case "&amp;" -> "&";
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&quot;" -> "\"";
      case "&apos;" -> "'";
      case "&nbsp;" -> " ";
      default -> numbered(entity);
    };
  }

  private static String numbered(String entity) {
    boolean hex = entity.charAt(2) == 'x' || entity.charAt(2) == 'X';
    String digits = entity.substring(hex ? 3 : 2, entity.length() - 1);
    int point = Integer.parseInt(digits, hex ? 16 : 10);
    boolean printable = Character.isValidCodePoint(point) && !Character.isISOControl(point);
    return printable ? Character.toString(point) : " ";
  }
}
