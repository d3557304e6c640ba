package gangway.conduct;

import gangway.language.Language;
import gangway.language.PerLanguage;
import gangway.phrases.Match;
import gangway.phrases.Phrasebook;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a company's reply to judge it: of one post, or of the parts of a split
 * one.
 *
 * @param language of the words
 * @param signature the agent's signature without its mark; null when unsigned
 * @param addressed whether some person is addressed
 * @param cues how often each cue of the phrases occurs; absent ones are not there
 * @param opening cues of the first sentence, each once
 * @param words the reply's own words and marks in order, folded: without its signature and what
 *     follows it, and without mentions
 * @param content stems of the words that carry content, each once
 * @param form its outer form
 * @param asksBack whether there is a question mark outside of links
 */
public record ReplyWords(
    Language language,
    @Nullable String signature,
    boolean addressed,
    Map<Cue, Integer> cues,
    List<Cue> opening,
    List<String> words,
    List<String> content,
    ReplyForm form,
    boolean asksBack) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Words from which a reply is more than thanks. */
  private static final int LONGER = 6;

  /** What is beyond tells a judge nothing new. */
  private static final int MOST_WORDS = 600;

  private static final String NUMBER = "<number>";

  private static final PerLanguage<Phrasebook<Cue>> CUES =
      new PerLanguage<>(
          pack ->
              Phrasebook.load(
                  pack.orFirst(ConductReader.FILE), "conduct/cue", List.of(Cue.values())));

  private static final PerLanguage<Set<String>> POINTERS =
      new PerLanguage<>(pack -> pack.sharedWords("conduct/pointers"));

  public ReplyWords {
    Map<Cue, Integer> counts = new EnumMap<>(Cue.class);
    counts.putAll(cues);
    cues = Collections.unmodifiableMap(counts);
    opening = List.copyOf(opening);
    words = List.copyOf(words);
    content = List.copyOf(content);
  }

  /** What is read of one post. */
  public static ReplyWords of(Text reply) {
    Language language = reply.language();
    Optional<Signature.Found> signature = Signature.in(reply.original(), language);
    int end = signature.map(Signature.Found::wordsEnd).orElse(reply.original().length());
    Map<Cue, Integer> cues = new EnumMap<>(Cue.class);
    Set<Cue> opening = EnumSet.noneOf(Cue.class);
    List<Token> own = new ArrayList<>();
    int formula = closingFormula(reply, end);
    for (Sentence sentence : reply.sentences()) {
      boolean first = own.stream().noneMatch(Token::isWord);
      for (Cue cue : cues(sentence, language, end, formula)) {
        cues.merge(cue, 1, Integer::sum);
        if (first) {
          opening.add(cue);
        }
      }
      for (Token token : sentence.tokens()) {
        if (token.begin() < end && token.kind() != TokenKind.MENTION) {
          own.add(token);
        }
      }
    }
    return new ReplyWords(
        language,
        signature.map(Signature.Found::agent).orElse(null),
        Address.of(language).isIn(reply, end),
        cues,
        List.copyOf(opening),
        own.stream().map(Token::folded).limit(MOST_WORDS).toList(),
        Vocabulary.of(language).content(reply),
        ReplyForm.of(reply, own, POINTERS.of(language)),
        LINK.matcher(reply.original()).replaceAll("").contains("?"));
  }

  private static List<Cue> cues(Sentence sentence, Language language, int end, int formula) {
    List<String> words = sentence.tokens().stream().map(Token::folded).toList();
    List<Cue> cues = new ArrayList<>();
    for (Match<Cue> match : CUES.of(language).find(words)) {
      int begin = sentence.tokens().get(match.start()).begin();
      if (begin < end && !(match.concept() == Cue.THANKS && begin > formula)) {
        cues.add(match.concept());
      }
    }
    return cues;
  }

  /**
   * Where the last two words before the signature begin, in a longer reply: thanks there are a
   * formula ({@code Thanks, Dan}).
   */
  private static int closingFormula(Text text, int end) {
    List<Token> own = text.tokens().stream().filter(t -> t.isWord() && t.begin() < end).toList();
    return own.size() < LONGER ? end : own.get(own.size() - 3).begin();
  }

  /** The parts of a split reply in order, at least one, without the numbers that mark them. */
  public static ReplyWords joined(List<ReplyWords> parts) {
    ReplyWords first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    Map<Cue, Integer> cues = new EnumMap<>(Cue.class);
    parts.forEach(part -> part.cues.forEach((cue, n) -> cues.merge(cue, n, Integer::sum)));
    return new ReplyWords(
        first.language,
        parts.get(parts.size() - 1).signature,
        parts.stream().anyMatch(ReplyWords::addressed),
        cues,
        first.opening,
        parts.stream().flatMap(part -> part.unmarked().stream()).limit(MOST_WORDS).toList(),
        parts.stream()
            .flatMap(part -> part.content.stream())
            .distinct()
            .limit(Vocabulary.MOST)
            .toList(),
        ReplyForm.joined(parts.stream().map(ReplyWords::form).toList()),
        parts.stream().anyMatch(ReplyWords::asksBack));
  }

  /** The words without the number that marks a part, at their end or beginning. */
  private List<String> unmarked() {
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).equals(NUMBER)) {
      return words.subList(0, last);
    }
    return last >= 0 && words.get(0).equals(NUMBER) ? words.subList(1, words.size()) : words;
  }

  int count(Cue cue) {
    return cues.getOrDefault(cue, 0);
  }

  boolean has(Cue cue) {
    return cues.containsKey(cue);
  }

  boolean hasAny(Cue... any) {
    for (Cue cue : any) {
      if (has(cue)) {
        return true;
      }
    }
    return false;
  }

  boolean asks() {
    return words.stream().anyMatch(word -> word.startsWith("?"));
  }

  boolean exclaims() {
    return words.stream().anyMatch(word -> word.startsWith("!"));
  }
}
