package gangway.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a company's reply as a fingerprint in which near-duplicates are close: SimHash
 * (Charikar 2002) over pairs of neighbouring words, without what varies in a stock text (mentions,
 * the name after the greeting, numbers, links, signature).
 */
public final class ReplyText {
  /**
   * Bits in which near-duplicates may differ. On replies of eight care teams, pairs within 8 bits
   * shared .65 of their word pairs and more, and none less than half.
   */
  static final int NEAR = 8;

  /** Shorter replies ("You are welcome, safe travels!") are alike without being copied. */
  private static final int LEAST_WORDS = 8;

  private static final Pattern LINK_OR_MENTION = Pattern.compile("https?://\\S+|www\\.\\S+|@\\S+");
  private static final Pattern GREETING =
      Pattern.compile(
          "^[^\\p{L}]*(?:hi|hello|hey|hiya|dear|bonjour|bonsoir|salut|coucou|good (?:morning|afternoon|evening))"
              + "\\b(?:\\s+(?:there|\\p{L}[\\p{L}'’-]*)(?=\\s*[,!.:;–-]))?");
  private static final Pattern SIGNATURE =
      Pattern.compile("[*^~/–—-]+\\s?\\p{L}[\\p{L}'’]{0,14}\\s*(?:\\d/\\d)?\\s*$");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

  private ReplyText() {}

  /** The fingerprint of a reply; null when it is too short to tell a copy from a coincidence. */
  public static @Nullable Long fingerprint(String reply) {
    List<String> words = words(reply);
    if (words.size() < LEAST_WORDS) {
      return null;
    }
    int[] votes = new int[Long.SIZE];
    for (int i = 0; i + 1 < words.size(); i++) {
      long hash = hash(words.get(i) + ' ' + words.get(i + 1));
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long fingerprint = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      fingerprint |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return fingerprint;
  }

  static boolean near(long a, long b) {
    return Long.bitCount(a ^ b) <= NEAR;
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
}
