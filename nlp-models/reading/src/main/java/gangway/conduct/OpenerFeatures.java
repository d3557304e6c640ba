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

  private static final double[] FEELING_STEPS = {.2, .4, .6, .8};

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
      for (int n = 1; n <= Math.min(4, count); n++) {
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
    atLeast("url", kinds.getOrDefault(TokenKind.URL, 0), 2);
    atLeast("hashtags", kinds.getOrDefault(TokenKind.HASHTAG, 0), 5);
    atLeast("mentions", kinds.getOrDefault(TokenKind.MENTION, 0), 4);
    atLeast("numbers", kinds.getOrDefault(TokenKind.NUMBER, 0), 3);
    atLeast("emoji", kinds.getOrDefault(TokenKind.EMOJI, 0), 3);
    atLeast("words/6", (int) tokens.stream().filter(Token::isWord).count() / 6, 6);
    atLeast("sentences", post.sentences().size(), 4);
    atLeast("shouted", (int) tokens.stream().filter(Token::shouted).count(), 2);
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
