package gangway.conduct;

import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * The outer form of a reply. Counts are of all of it, but for those of words.
 *
 * @param words how many words there are before the signature
 * @param sentences how many sentences
 * @param urls how many links
 * @param emails how many addresses
 * @param numbers how many numbers
 * @param emoji how many emoji and emoticons
 * @param link what a link is for
 * @param firstPart whether it says that it is the first part of a split reply
 * @param laterPart whether it says that it is a later one
 */
public record ReplyForm(
    int words,
    int sentences,
    int urls,
    int emails,
    int numbers,
    int emoji,
    Link link,
    boolean firstPart,
    boolean laterPart) {
  /** What a link in a reply is for. */
  public enum Link {
    NONE,
    /** It closes the reply as that of a picture does. */
    PICTURE,
    AWAY
  }

  /** A part of a longer reply: {@code 1/2} opens it, {@code 2/2} goes on. */
  private static final Pattern FIRST_PART = Pattern.compile("\\b1\\s?/\\s?[2-9]\\b");

  private static final Pattern LATER_PART = Pattern.compile("\\b[2-9]\\s?/\\s?[2-9]\\b");

  /** Marks after which a sentence is over. */
  private static final Set<String> ENDS =
      Set.of(".", "!", "?", "!!", "??", "?!", "...", ")", "<smile>", "<wink>", "<laugh>");

  /**
   * The form of a reply.
   *
   * @param own its own words
   * @param pointers words that point to a link, which may stand behind the signature
   */
  static ReplyForm of(Text reply, List<Token> own, Set<String> pointers) {
    int urls = count(reply, TokenKind.URL);
    return new ReplyForm(
        (int) own.stream().filter(Token::isWord).count(),
        reply.sentences().size(),
        urls,
        count(reply, TokenKind.EMAIL),
        count(reply, TokenKind.NUMBER),
        count(reply, TokenKind.EMOJI) + count(reply, TokenKind.EMOTICON),
        link(reply, own, urls, pointers),
        FIRST_PART.matcher(reply.original()).find(),
        LATER_PART.matcher(reply.original()).find());
  }

  private static int count(Text reply, TokenKind kind) {
    return (int) reply.tokens().stream().filter(token -> token.kind() == kind).count();
  }

  private static Link link(Text reply, List<Token> own, int urls, Set<String> pointers) {
    boolean within = own.stream().anyMatch(token -> token.kind() == TokenKind.URL);
    boolean pointed = urls > 0 && own.stream().anyMatch(t -> pointers.contains(t.folded()));
    if (!within && !pointed) {
      return Link.NONE;
    }
    return !pointed && urls == 1 && closes(reply, own) ? Link.PICTURE : Link.AWAY;
  }

  /** Whether a link closes the reply after a finished sentence or tag, as a picture's does. */
  private static boolean closes(Text reply, List<Token> own) {
    int last = own.size() - 1;
    return last > 0
        && own.get(last).kind() == TokenKind.URL
        && (ENDS.contains(own.get(last - 1).form()) || isTagged(reply, own.get(last - 1)));
  }

  /** Whether a word is of a hashtag: the mark stands before it, or before the words before it. */
  private static boolean isTagged(Text reply, Token word) {
    String text = reply.original();
    int tag = text.lastIndexOf('#', word.begin());
    return tag >= 0 && text.substring(tag, word.begin()).chars().noneMatch(Character::isWhitespace);
  }

  /** The form of a reply put together of parts, whose marks are no numbers of it. */
  static ReplyForm joined(List<ReplyForm> parts) {
    Link link = Link.NONE;
    for (ReplyForm part : parts) {
      link = part.link.compareTo(link) > 0 ? part.link : link;
    }
    return new ReplyForm(
        sum(parts, ReplyForm::words),
        sum(parts, ReplyForm::sentences),
        sum(parts, ReplyForm::urls),
        sum(parts, ReplyForm::emails),
        Math.max(0, sum(parts, ReplyForm::numbers) - parts.size()),
        sum(parts, ReplyForm::emoji),
        link,
        false,
        false);
  }

  private static int sum(List<ReplyForm> parts, ToIntFunction<ReplyForm> of) {
    return parts.stream().mapToInt(of).sum();
  }
}
