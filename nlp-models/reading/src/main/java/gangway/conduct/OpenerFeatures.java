package gangway.conduct;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.phrases.Match;
import gangway.phrases.Phrasebook;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the opener model looks at: cues and form, which mean the same in every language, and words.
 */
public final class OpenerFeatures {
  private static final PerLanguage<Phrasebook<OpenerCue>> PHRASES =
      new PerLanguage<>(
          pack -> Phrasebook.load(pack, "conduct/opener", List.of(OpenerCue.values())));

  /** A feeling is told in a few steps, each a feature: the model weighs them as it needs. */
  private static final double[] FEELING_STEPS = {.2, .4, .6, .8};

  /** How often a cue is counted apart: who asks a fifth time asks no more than who asks four. */
  private static final int MOST_CUES = 4;

  /** Words are counted in steps, six of which are longer than most posts. */
  private static final int WORDS_STEP = 6;

  private static final int MOST_WORDS_STEPS = 6;

  /**
   * Marks that a post's form is told by, and up to which number each is counted apart; beyond that
   * there are too few posts to learn from. Hashtags go furthest, since a row of them advertises.
   */
  private enum Mark {
    URL("url", TokenKind.URL, 2),
    HASHTAGS("hashtags", TokenKind.HASHTAG, 5),
    MENTIONS("mentions", TokenKind.MENTION, 4),
    NUMBERS("numbers", TokenKind.NUMBER, 3),
    EMOJI("emoji", TokenKind.EMOJI, 3);

    private final String feature;
    private final TokenKind kind;
    private final int most;

    Mark(String feature, TokenKind kind, int most) {
      this.feature = feature;
      this.kind = kind;
      this.most = most;
    }
  }

  private static final int MOST_SENTENCES = 4;

  /** One shouted word may be an abbreviation, two are a tone. */
  private static final int MOST_SHOUTED = 2;

  private final Text post;
  private final Set<String> features = new HashSet<>();
  private final Map<OpenerCue, Integer> cues = new EnumMap<>(OpenerCue.class);
  private final Map<TokenKind, Integer> kinds = new EnumMap<>(TokenKind.class);

  private OpenerFeatures(Text post) {
    this.post = post;
    Phrasebook<OpenerCue> phrases = PHRASES.of(post.language());
    for (Sentence sentence : post.sentences()) {
      List<String> words = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        words.add(token.folded());
        kinds.merge(token.kind(), 1, Integer::sum);
      }
      for (Match<OpenerCue> match : phrases.find(words)) {
        cues.merge(match.concept(), 1, Integer::sum);
      }
    }
  }

  /** Whether there are phrases of a language. */
  static boolean has(Language language) {
    return LanguagePack.of(language).isPresent();
  }

  /** How a post sounds to the default engine; null where no model says. */
  public static @Nullable Sentiment feeling(Text post) {
    return SentimentModel.shipped(post.language()).map(model -> model.read(post)).orElse(null);
  }

  /** All features of a post in a language that has phrases, by how it sounds. */
  public static Set<String> of(Text post, @Nullable Sentiment feeling) {
    OpenerFeatures all = new OpenerFeatures(post);
    all.cues();
    all.form();
    if (feeling != null) {
      all.feeling(feeling);
    }
    all.words();
    return all.features;
  }

  /** Those that mean the same in every language. */
  public static Set<String> neutral(Text post) {
    OpenerFeatures all = new OpenerFeatures(post);
    all.cues();
    all.form();
    return all.features;
  }

  private void cues() {
    for (OpenerCue cue : OpenerCue.values()) {
      int count = cues.getOrDefault(cue, 0);
      for (int n = 1; n <= Math.min(MOST_CUES, count); n++) {
        features.add("cue " + cue + " " + n);
      }
      if (count == 0) {
        features.add("cue " + cue + " 0");
      }
    }
    boolean noneAtAll = cues.keySet().stream().allMatch(c -> c == OpenerCue.CHATTER);
    features.add(noneAtAll ? "cue none" : "cue some");
  }

  private void form() {
    List<Token> tokens = post.tokens();
    for (Mark mark : Mark.values()) {
      atLeast(mark.feature, kinds.getOrDefault(mark.kind, 0), mark.most);
    }
    int words = (int) tokens.stream().filter(Token::isWord).count();
    atLeast("words/" + WORDS_STEP, words / WORDS_STEP, MOST_WORDS_STEPS);
    atLeast("sentences", post.sentences().size(), MOST_SENTENCES);
    atLeast("shouted", (int) tokens.stream().filter(Token::shouted).count(), MOST_SHOUTED);
    if (!tokens.isEmpty()) {
      features.add("form begins " + tokens.get(0).kind());
      features.add("form ends " + ending(tokens.get(tokens.size() - 1)));
    }
    if (post.original().contains("…")) {
      features.add("form cut short");
    }
  }

  private static String ending(Token token) {
    return token.kind() == TokenKind.PUNCTUATION ? token.form() : token.kind().name();
  }

  private void atLeast(String what, int count, int most) {
    for (int n = 1; n <= Math.min(count, most); n++) {
      features.add("form " + what + " " + n);
    }
  }

  /** How negative and how positive the post sounds, in steps. */
  private void feeling(Sentiment feeling) {
    for (double step : FEELING_STEPS) {
      if (feeling.negative() >= step) {
        features.add("feeling negative " + step);
      }
      if (feeling.positive() >= step) {
        features.add("feeling positive " + step);
      }
    }
  }

  private void words() {
    String before = "^";
    for (Sentence sentence : post.sentences()) {
      for (Token token : sentence.tokens()) {
        String word = token.folded();
        features.add("1 " + word);
        features.add("2 " + before + " " + word);
        before = word;
      }
    }
    features.add("2 " + before + " $");
  }
}
