package gangway.conduct;

import gangway.sentiment.Sentiment;
import gangway.text.Text;
import gangway.text.TokenKind;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a customer's words to judge the reply to them: those of one post, or of
 * several that are answered together.
 *
 * @param content stems of the words that carry content, each once
 * @param matter words that may name something, each once
 * @param worded whether there is a word of theirs at all, not only signs, tags, links, or a line
 *     that a messenger writes by itself
 * @param asks whether there is a question mark
 * @param kind what the words call for; null where no model says
 * @param feeling how they sound; null where no model says
 * @param closes they thank, or say that the matter is settled, and ask nothing more
 * @param solved they say that the matter is settled, whoever settled it
 */
public record CustomerWords(
    List<String> content,
    List<String> matter,
    boolean worded,
    boolean asks,
    Opener.@Nullable Kind kind,
    @Nullable Feeling feeling,
    boolean closes,
    boolean solved) {
  public CustomerWords {
    content = List.copyOf(content);
    matter = List.copyOf(matter);
  }

  /** What is read of one post. */
  public static CustomerWords of(Text post) {
    Sentiment sentiment = OpenerFeatures.feeling(post);
    Vocabulary vocabulary = Vocabulary.of(post.language());
    ClosingWords closing = ClosingWords.of(post.language());
    boolean worded = isWorded(post) && !closing.isSystemLine(post.original());
    return new CustomerWords(
        vocabulary.content(post),
        vocabulary.matter(post),
        worded,
        post.tokens().stream().anyMatch(token -> token.form().startsWith("?")),
        worded && OpenerReader.reads(post.language()) ? kind(post, sentiment, closing) : null,
        sentiment == null ? null : Feeling.of(sentiment),
        closing.close(post.original()),
        closing.saySolved(post.original()));
  }

  private static Opener.Kind kind(Text post, @Nullable Sentiment sentiment, ClosingWords closing) {
    return closing.handOver(post.original())
        ? Opener.Kind.REQUEST
        : OpenerReader.read(post, sentiment).kind();
  }

  private static boolean isWorded(Text post) {
    return post.tokens().stream().anyMatch(token -> token.kind() == TokenKind.WORD);
  }

  /** Whether they call for an answer; null where no model says. */
  public @Nullable Boolean needsAnswer() {
    return kind == null ? null : kind != Opener.Kind.MENTION;
  }

  /**
   * The words of several posts in order, at least one: they call for what the first one calls for
   * that calls for an answer, feel what the first one feels that feels anything, and close as the
   * last one does.
   */
  public static CustomerWords joined(List<CustomerWords> posts) {
    CustomerWords last = posts.get(posts.size() - 1);
    if (posts.size() == 1) {
      return last;
    }
    return new CustomerWords(
        union(posts, CustomerWords::content),
        union(posts, CustomerWords::matter),
        posts.stream().anyMatch(CustomerWords::worded),
        posts.stream().anyMatch(CustomerWords::asks),
        first(posts, CustomerWords::kind, Opener.Kind.MENTION),
        first(posts, CustomerWords::feeling, Feeling.NEITHER),
        last.closes,
        last.solved);
  }

  private static List<String> union(
      List<CustomerWords> posts, Function<CustomerWords, List<String>> words) {
    return posts.stream()
        .map(words)
        .flatMap(Collection::stream)
        .distinct()
        .limit(Vocabulary.MOST)
        .toList();
  }

  /**
   * The first value that says something; where none does, that nothing is said, if that is known.
   */
  private static <E extends Enum<E>> @Nullable E first(
      List<CustomerWords> posts, Function<CustomerWords, @Nullable E> of, E nothing) {
    E known = null;
    for (CustomerWords post : posts) {
      E value = of.apply(post);
      if (value != null && value != nothing) {
        return value;
      }
      known = value != null ? value : known;
    }
    return known;
  }
}
