package gangway.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text made ready for the tokenizers: entities decoded, apostrophes and spaces made uniform, and
 * what tokenizers of edited prose take apart (addresses, mentions, emoji, emoticons) replaced by
 * one plain word each, so that both languages treat them alike. Every character remembers where it
 * came from.
 */
final class CleanText {
  /** What a placeholder stands for. */
  record Special(TokenKind kind, String form, int begin, int end) {}

  /** Stands for an emoji or emoticon: it belongs to the sentence that it follows. */
  static final String FEELING = "xfeelingx";

  /** A longer run without a space is cut: the English tokenizer takes quadratic time over it. */
  private static final int LONGEST_RUN = 200;

  private static final String THING = "xthingx";

  private static final Pattern ENTITY =
      Pattern.compile("&(?:amp;)*(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("hellip", "…"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("rsquo", "'"),
          Map.entry("lsquo", "'"),
          Map.entry("rdquo", "\""),
          Map.entry("ldquo", "\""),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("ecirc", "ê"),
          Map.entry("agrave", "à"),
          Map.entry("acirc", "â"),
          Map.entry("ccedil", "ç"),
          Map.entry("ocirc", "ô"),
          Map.entry("ucirc", "û"),
          Map.entry("ugrave", "ù"),
          Map.entry("icirc", "î"),
          Map.entry("iuml", "ï"),
          Map.entry("oelig", "œ"));

  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<url>(?:https?://|www\\.)[^\\s<>\"]+"
              + "|(?<![\\w.@-])(?:[a-z0-9-]{1,63}\\.){1,6}(?:com|net|org|co\\.uk|fr|ly|io|gov|eu)/[^\\s<>\"]+)"
              + "|(?<email>(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6})"
              + "|(?<mask>\\[(?:email|phone|card|iban|booking)\\])"
              + "|(?<mention>(?<![\\w@])@\\w+)"
              + "|(?<hashtag>(?<![\\p{L}\\p{N}_&])#(?=[\\p{L}\\p{N}_]*\\p{L}))(?<tag>[\\p{L}\\p{N}_]+)"
              + "|(?<emoji>(?:[\\x{1F1E6}-\\x{1F1FF}]{2}"
              + "|[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2B55}\\x{231A}\\x{231B}\\x{23E9}-\\x{23F3}])"
              + "(?:[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]|\\x{200D}[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}]){0,10})"
              + "|(?<heart></?3(?!\\d))"
              + "|(?<emoticon>(?<![\\p{L}\\p{N}])"
              + "(?:[:;=][-o^']?['-]?(?:[)\\](\\[|\\\\/*]+|[dDpPoOsS](?![\\p{L}\\p{N}]))"
              + "|[xX]D+(?![\\p{L}\\p{N}])|\\^_?\\^|-_+-|T_T|>\\.?<))");

  private static final Pattern TAG_WORDS =
      Pattern.compile(
          "_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private final StringBuilder text = new StringBuilder();
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private final Map<Integer, Special> specials = new TreeMap<>();
  private int run;

  private CleanText() {}

  static CleanText of(String original) {
    return decoded(original).withPlaceholders();
  }

  /** The cleaned characters. */
  String text() {
    return text.toString();
  }

  /** Where a stretch of cleaned text begins in the original. */
  int originalBegin(int begin) {
    return begins[begin];
  }

  /** Where a stretch of cleaned text ends in the original. */
  int originalEnd(int end) {
    return ends[end - 1];
  }

  /** What the placeholder that begins here stands for, or null where none begins. */
  @Nullable Special special(int begin) {
    return specials.get(begin);
  }

  private static CleanText decoded(String original) {
    CleanText clean = new CleanText();
    int length = Math.min(original.length(), Text.LONGEST);
    Matcher entity = ENTITY.matcher(original).region(0, length);
    int i = 0;
    while (i < length) {
      if (original.charAt(i) == '&' && entity.region(i, length).lookingAt()) {
        String value = entityValue(entity.group(1));
        if (value != null) {
          clean.append(value, i, entity.end());
          i = entity.end();
          continue;
        }
      }
      int point = original.codePointAt(i);
      int next = i + Character.charCount(point);
      clean.appendNormal(point, i, next);
      i = next;
    }
    return clean;
  }

  private static @Nullable String entityValue(String name) {
    if (name.charAt(0) != '#') {
      return ENTITIES.get(name);
    }
    boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
    int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(point) && !Character.isISOControl(point)
        ? Character.toString(point)
        : " ";
  }

  private void appendNormal(int point, int begin, int end) {
    switch (point) {
      case '’', '‘', 'ʼ', '`', '´', '‛' -> append("'", begin, end);
      case '“', '”', '„', '«', '»' -> append("\"", begin, end);
      case '\u200B', '\u200C', '\u2060', '\uFEFF', '\u00AD' -> {}
      case '\r' -> append(" ", begin, end);
      case '\n', '\u2028', '\u2029', '\u0085' -> append("\n", begin, end);
      default -> {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK && composed(point, end)) {
          return;
        }
        if (Character.isSpaceChar(point) || Character.isISOControl(point)) {
          append(" ", begin, end);
        } else if ((point >= 0x1D400 && point <= 0x1D7FF) || (point >= 0xFF01 && point <= 0xFF5E)) {
          // Letters dressed up as mathematical or full-width signs.
          append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC), begin, end);
        } else if (type == Character.SURROGATE) {
          append(" ", begin, end);
        } else {
          append(Character.toString(point), begin, end);
        }
      }
    }
  }

  /** Joins an accent that stands apart with the letter before it, if there is such a letter. */
  private boolean composed(int mark, int end) {
    int last = text.length() - 1;
    if (last < 0 || !Character.isLetter(text.charAt(last))) {
      return false;
    }
    String joined =
        Normalizer.normalize(text.substring(last) + Character.toString(mark), Normalizer.Form.NFC);
    if (joined.length() == 1) {
      text.setCharAt(last, joined.charAt(0));
      ends[last] = end;
    }
    return joined.length() == 1;
  }

  private CleanText withPlaceholders() {
    CleanText out = new CleanText();
    Matcher matcher = SPECIAL.matcher(text);
    int done = 0;
    while (matcher.find()) {
      out.copy(this, done, matcher.start());
      done = out.special(this, matcher);
    }
    out.copy(this, done, text.length());
    return out;
  }

  /** Writes what was found as a placeholder and returns up to where the source is done with. */
  private int special(CleanText source, Matcher found) {
    int begin = found.start();
    int end = found.end();
    if (found.group("url") != null) {
      while (end > begin + 4 && ".,;:!?)\"'…".indexOf(source.text.charAt(end - 1)) >= 0) {
        end--;
      }
      place(source, TokenKind.URL, "<url>", THING, begin, end);
    } else if (found.group("email") != null) {
      place(source, TokenKind.EMAIL, "<email>", THING, begin, end);
    } else if (found.group("mask") != null) {
      boolean email = found.group().contains("email");
      TokenKind kind = email ? TokenKind.EMAIL : TokenKind.NUMBER;
      place(source, kind, email ? "<email>" : "<number>", THING, begin, end);
    } else if (found.group("mention") != null) {
      place(source, TokenKind.MENTION, "<user>", THING, begin, end);
    } else if (found.group("hashtag") != null) {
      place(source, TokenKind.HASHTAG, "#", THING, begin, begin + 1);
      tag(source, begin + 1, end);
    } else if (found.group("emoji") != null) {
      place(source, TokenKind.EMOJI, emoji(found.group()), FEELING, begin, end);
    } else {
      place(source, TokenKind.EMOTICON, emoticon(found.group()), FEELING, begin, end);
    }
    return end;
  }

  private void place(
      CleanText source, TokenKind kind, String form, String word, int begin, int end) {
    int from = source.begins[begin];
    int to = source.ends[end - 1];
    append(" ", from, from);
    specials.put(text.length(), new Special(kind, form, from, to));
    append(word, from, to);
    append(" ", to, to);
  }

  private void tag(CleanText source, int begin, int end) {
    Matcher seam = TAG_WORDS.matcher(source.text).region(begin, end).useTransparentBounds(true);
    int done = begin;
    while (seam.find()) {
      copy(source, done, seam.start());
      append(" ", source.begins[seam.start()], source.begins[seam.start()]);
      done = seam.end();
    }
    copy(source, done, end);
    append(" ", source.ends[end - 1], source.ends[end - 1]);
  }

  /** The sign itself, without presentation marks, skin tone and what is joined to it. */
  private static String emoji(String sign) {
    int first = sign.codePointAt(0);
    boolean flag = first >= 0x1F1E6 && first <= 0x1F1FF;
    return flag ? sign.substring(0, 4) : Character.toString(first);
  }

  private static String emoticon(String sign) {
    char last = Character.toLowerCase(sign.charAt(sign.length() - 1));
    if (sign.startsWith("<")) {
      return sign.contains("/") ? "<broken-heart>" : "<heart>";
    }
    if (sign.contains("^")) {
      return "<smile>";
    }
    if (sign.startsWith("-") || sign.startsWith(">")) {
      return "<annoyed>";
    }
    boolean tears = sign.contains("'") || sign.startsWith("T");
    return switch (last) {
      case ')', ']' -> sign.startsWith(";") ? "<wink>" : tears ? "<joy>" : "<smile>";
      case 'd' -> "<laugh>";
      case '(', '[', 't' -> tears ? "<cry>" : "<frown>";
      case '/', '\\', 's', '|' -> "<doubt>";
      case 'p' -> "<tongue>";
      case '*' -> "<kiss>";
      default -> "<surprise>";
    };
  }

  /** Copies plain characters, and gives sentences run together by a missing space their space. */
  private void copy(CleanText source, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = source.text.charAt(i);
      append(c, source.begins[i], source.ends[i]);
      run = Character.isWhitespace(c) ? 0 : run + 1;
      if (run >= LONGEST_RUN && !Character.isHighSurrogate(c)) {
        append(" ", source.ends[i], source.ends[i]);
        run = 0;
      } else if ((c == '.' || c == '!' || c == '?' || c == '…') && source.sentencesMeet(i)) {
        append(" ", source.ends[i], source.ends[i]);
      }
    }
  }

  private boolean sentencesMeet(int stop) {
    return stop > 1
        && stop + 2 < text.length()
        && Character.isLowerCase(text.charAt(stop - 1))
        && Character.isLetter(text.charAt(stop - 2))
        && Character.isUpperCase(text.charAt(stop + 1))
        && !Character.isUpperCase(text.charAt(stop + 2));
  }

  private void append(String value, int begin, int end) {
    for (int i = 0; i < value.length(); i++) {
      append(value.charAt(i), begin, end);
    }
  }

  private void append(char value, int begin, int end) {
    int at = text.length();
    if (at == begins.length) {
      begins = Arrays.copyOf(begins, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    begins[at] = begin;
    ends[at] = end;
    text.append(value);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s", text, specials);
  }
}
