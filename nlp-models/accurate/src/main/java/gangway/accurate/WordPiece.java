package gangway.accurate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokenization that BERT-like networks were trained with (Devlin et al. 2019): lower case
 * without accents, split at spaces and marks of punctuation, each word cut greedily into the
 * longest pieces that the vocabulary has. Immutable and thread-safe.
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
    this.begin = id("[CLS]");
    this.end = id("[SEP]");
  }

  /** With a vocabulary that has the three special pieces {@code [UNK] [CLS] [SEP]}. */
  static WordPiece of(Map<String, Integer> vocabulary) {
    return new WordPiece(Map.copyOf(vocabulary));
  }

  /**
   * Reads the vocabulary out of a {@code tokenizer.json}.
   *
   * @throws IOException when it is no such file
   */
  static WordPiece read(InputStream in) throws IOException {
    JsonNode entries = new ObjectMapper().readTree(in).path("model").path("vocab");
    if (entries.isEmpty()) {
      throw new IOException("a tokenizer without a vocabulary");
    }
    Map<String, Integer> vocabulary = new HashMap<>();
    entries.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
    return of(vocabulary);
  }

  private int id(String special) {
    Integer id = vocabulary.get(special);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + special);
    }
    return id;
  }

  /**
   * The pieces of a text between the marks of begin and end.
   *
   * @param longest how many to give at most, the two marks included; what is beyond is left out
   */
  long[] pieces(String text, int longest) {
    Pieces pieces = new Pieces(longest);
    pieces.add(begin);
    StringBuilder word = new StringBuilder();
    plain(text)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point)) {
                addWord(pieces, word);
              } else if (isMark(point)) {
                addWord(pieces, word);
                addWord(pieces, word.appendCodePoint(point));
              } else {
                word.appendCodePoint(point);
              }
            });
    addWord(pieces, word);
    return pieces.endedBy(end);
  }

  /** Lower case, without accents and without what is no character. */
  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
              } else if (type != Character.NON_SPACING_MARK && !isControl(point, type)) {
                plain.appendCodePoint(point);
              }
            });
    return plain.toString();
  }

  private static boolean isControl(int point, int type) {
    return point == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** Punctuation in BERT's sense: all signs of ASCII that are no letter or digit, and Unicode's. */
  private static boolean isMark(int point) {
    if (point < 128) {
      return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(point);
    };
  }

  private void addWord(Pieces pieces, StringBuilder letters) {
    String word = letters.toString();
    letters.setLength(0);
    if (word.isEmpty()) {
      return;
    }
    Pieces found = word.length() > LONGEST_WORD ? null : cut(word);
    if (found == null) {
      pieces.add(unknown);
    } else {
      pieces.addAll(found);
    }
  }

  /** The pieces of a word; null where the vocabulary does not cover it. */
  private @Nullable Pieces cut(String word) {
    Pieces found = new Pieces(LONGEST_WORD);
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = null;
      while (to > from && piece == null) {
        String part = word.substring(from, to);
        piece = vocabulary.get(from == 0 ? part : INSIDE + part);
        to--;
      }
      if (piece == null) {
        return null;
      }
      found.add(piece);
      from = to + 1;
    }
    return found;
  }

  /** Numbers up to a limit. */
  private static final class Pieces {
    private final long[] ids;
    private int size;

    Pieces(int limit) {
      ids = new long[limit];
    }

    void add(long id) {
      if (size < ids.length) {
        ids[size++] = id;
      }
    }

    void addAll(Pieces others) {
      for (int i = 0; i < others.size; i++) {
        add(others.ids[i]);
      }
    }

    /** All of them and this one, which takes the last place where there is no other. */
    long[] endedBy(long last) {
      size = Math.min(size, ids.length - 1);
      add(last);
      return Arrays.copyOf(ids, size);
    }
  }
}
