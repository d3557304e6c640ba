package gangway.exchange;

import gangway.language.LanguagePack;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a company's reply without what varies in a copied text (mentions, the name after the
 * greeting, numbers, links, signature), and how much of them two replies share.
 *
 * <p>A reply is kept as the {@value #MOST_PAIRS} least hashes of its pairs of neighbouring words:
 * all of them in most replies, a bottom-k MinHash sketch (Cohen and Kaplan 2007) in longer ones.
 */
final class ReplyText {
  /**
   * Share of word pairs from which two replies are near-duplicates. A name put in or a word
   * exchanged leaves more than this of a reply of 12 words.
   */
  static final double NEAR = 0.6;

  private static final int MOST_PAIRS = 64;

  /** Shorter replies ("You are welcome, safe travels!") are alike without being copied. */
  private static final int LEAST_WORDS = 8;

  private static final Pattern LINK_OR_MENTION = Pattern.compile("https?://\\S+|www\\.\\S+|@\\S+");
  private static final Pattern GREETING =
      Pattern.compile(
          "^[^\\p{L}]*(?:"
              + String.join("|", LanguagePack.linesOfAll("conduct/openings"))
              + ")"
              + "\\b(?:\\s+(?:there|\\p{L}[\\p{L}'’-]*)(?=\\s*[,!.:;–-]))?");
  private static final Pattern SIGNATURE =
      Pattern.compile("[*^~/–—-]+\\s?\\p{L}[\\p{L}'’]{0,14}\\s*(?:\\d/\\d)?\\s*$");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

  private final long id;

  /** Ascending. */
  private final int[] pairs;

  private ReplyText(long id, int[] pairs) {
    this.id = id;
    this.pairs = pairs;
  }

  /** Hash of the words: equal for replies that differ in nothing else. */
  long id() {
    return id;
  }

  /** The words of a reply; null when they are too few to tell a copy from a coincidence. */
  static @Nullable ReplyText of(String reply) {
    List<String> words = words(reply);
    if (words.size() < LEAST_WORDS) {
      return null;
    }
    int[] pairs = new int[words.size() - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (int) hash(words.get(i) + ' ' + words.get(i + 1));
    }
    int[] least = IntStream.of(pairs).sorted().distinct().limit(MOST_PAIRS).toArray();
    return new ReplyText(hash(String.join(" ", words)), least);
  }

  /** Share of all word pairs of both that are in both (Jaccard), estimated where there are many. */
  double similarity(ReplyText other) {
    int mine = 0;
    int theirs = 0;
    int union = 0;
    int shared = 0;
    while (union < MOST_PAIRS && (mine < pairs.length || theirs < other.pairs.length)) {
      long a = mine < pairs.length ? pairs[mine] : Long.MAX_VALUE;
      long b = theirs < other.pairs.length ? other.pairs[theirs] : Long.MAX_VALUE;
      shared += a == b ? 1 : 0;
      mine += a <= b ? 1 : 0;
      theirs += b <= a ? 1 : 0;
      union++;
    }
    return (double) shared / union;
  }

  boolean isNear(ReplyText other) {
    return similarity(other) >= NEAR;
  }

  private static List<String> words(String reply) {
    String text = LINK_OR_MENTION.matcher(reply.toLowerCase(Locale.ROOT)).replaceAll(" ");
    text = GREETING.matcher(text.strip()).replaceFirst(" ");
    text = SIGNATURE.matcher(text).replaceFirst(" ");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().replace('’', '\''));
    }
    return words;
  }

  /** FNV-1a over UTF-16 units, then the finalizer of SplitMix64, so that all bits are mixed. */
  static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(id);
    out.writeByte(pairs.length);
    for (int pair : pairs) {
      out.writeInt(pair);
    }
  }

  static ReplyText read(DataInput in) throws IOException {
    long id = in.readLong();
    int[] pairs = new int[in.readByte()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = in.readInt();
    }
    return new ReplyText(id, pairs);
  }
}
