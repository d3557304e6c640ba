package gangway.conduct;

import gangway.language.PerLanguage;
import gangway.phrases.Match;
import gangway.phrases.Phrasebook;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reply, read: its signature, the cues in it, and what it shares with the post it answers. */
final class Reply {
  private static final PerLanguage<Phrasebook<Cue>> CUES =
      new PerLanguage<>(pack -> Phrasebook.load(pack, "conduct/cue", List.of(Cue.values())));

  /** Length from which a word carries content, and how much of it is compared (a crude stem). */
  private static final int CONTENT_LENGTH = 4;

  private static final int STEM = 5;

  /** Words from which a reply is more than thanks. */
  private static final int LONGER = 6;

  private static final PerLanguage<Set<String>> FUNCTION_WORDS =
      new PerLanguage<>(pack -> pack.sharedWords("conduct/function-words"));

  /** Words of thanks, praise, greeting and pleading, which name nothing to be taken up. */
  private static final PerLanguage<Set<String>> PLEASANTRIES =
      new PerLanguage<>(pack -> pack.sharedWords("conduct/pleasantries"));

  final Text text;
  final @Nullable Text customer;
  final Optional<Signature.Found> signature;
  final boolean addressed;
  final Map<Cue, Integer> cues = new EnumMap<>(Cue.class);

  /** Cues of the first sentence. */
  final Set<Cue> opening = EnumSet.noneOf(Cue.class);

  final Set<String> content = new HashSet<>();
  final Set<String> shared = new HashSet<>();
  final Set<String> customerContent = new HashSet<>();

  /** How many words of the post may name something: 0 for bare thanks or a mere mention. */
  final int customerMatter;

  /** The reply's own words: without its signature and what follows it, and without mentions. */
  final List<Token> words = new ArrayList<>();

  Reply(@Nullable Text customer, Text text) {
    this.text = text;
    this.customer = customer;
    this.signature = Signature.in(text.original(), text.language());
    int end = signature.map(Signature.Found::wordsEnd).orElse(text.original().length());
    this.addressed = Address.of(text.language()).isIn(text, end);
    Phrasebook<Cue> phrases = CUES.of(text.language());
    int formula = closingFormula(text, end);
    boolean first = true;
    for (Sentence sentence : text.sentences()) {
      for (Match<Cue> match : phrases.find(folded(sentence))) {
        int begin = sentence.tokens().get(match.start()).begin();
        if (begin < end && !(match.concept() == Cue.THANKS && begin > formula)) {
          cues.merge(match.concept(), 1, Integer::sum);
          if (first) {
            opening.add(match.concept());
          }
        }
      }
      for (Token token : sentence.tokens()) {
        if (token.begin() < end && token.kind() != TokenKind.MENTION) {
          words.add(token);
        }
      }
      first &= words.stream().noneMatch(Token::isWord);
    }
    addContent(text, content);
    this.customerMatter = customer == null ? 0 : matter(customer);
    if (customer != null) {
      addContent(customer, customerContent);
      shared.addAll(customerContent);
      shared.retainAll(content);
    }
  }

  /**
   * Where the last two words before the signature begin, in a longer reply: thanks there are a
   * formula ({@code Thanks, Dan}).
   */
  private static int closingFormula(Text text, int end) {
    List<Token> own = text.tokens().stream().filter(t -> t.isWord() && t.begin() < end).toList();
    return own.size() < LONGER ? end : own.get(own.size() - 3).begin();
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
    return words.stream().anyMatch(t -> t.form().startsWith("?"));
  }

  /** How many tokens of a kind stand anywhere in the reply. */
  int count(TokenKind kind) {
    return (int) text.tokens().stream().filter(t -> t.kind() == kind).count();
  }

  private static List<String> folded(Sentence sentence) {
    List<String> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      words.add(token.folded());
    }
    return words;
  }

  private static int matter(Text post) {
    Set<String> functionWords = FUNCTION_WORDS.of(post.language());
    Set<String> pleasantries = PLEASANTRIES.of(post.language());
    return (int)
        post.tokens().stream()
            .filter(t -> t.kind() == TokenKind.WORD || t.kind() == TokenKind.NUMBER)
            .map(Token::folded)
            .filter(w -> w.length() > 1 && !functionWords.contains(w) && !pleasantries.contains(w))
            .distinct()
            .count();
  }

  private static void addContent(Text text, Set<String> content) {
    Set<String> functionWords = FUNCTION_WORDS.of(text.language());
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        String word = token.folded();
        if (token.kind() == TokenKind.WORD
            && word.length() >= CONTENT_LENGTH
            && !functionWords.contains(word)) {
          content.add(word.length() > STEM ? word.substring(0, STEM) : word);
        }
      }
    }
  }
}
