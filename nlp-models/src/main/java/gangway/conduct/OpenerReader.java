package gangway.conduct;

import gangway.phrases.Match;
import gangway.phrases.Phrasebook;
import gangway.text.Language;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads whether a customer's opening post calls for an answer from the company, English and French.
 * Thread-safe, deterministic.
 */
public final class OpenerReader {
  private static final Map<Language, OpenerReader> SHARED =
      Map.of(
          Language.ENGLISH, new OpenerReader(Language.ENGLISH),
          Language.FRENCH, new OpenerReader(Language.FRENCH));

  private final Phrasebook<OpenerCue> phrases;

  private OpenerReader(Language language) {
    this.phrases = Phrasebook.load("gangway/conduct/opener", OpenerCue.class, language);
  }

  /** Whether posts of a language can be read. */
  public static boolean reads(Language language) {
    return SHARED.containsKey(language);
  }

  /**
   * Reads one post.
   *
   * @throws IllegalArgumentException when its language is not read
   */
  public static Opener read(Text post) {
    OpenerReader reader = SHARED.get(post.language());
    if (reader == null) {
      throw new IllegalArgumentException("openers are not read in " + post.language());
    }
    return reader.readPost(post);
  }

  private Opener readPost(Text post) {
    Map<OpenerCue, Integer> cues = new EnumMap<>(OpenerCue.class);
    int links = 0;
    int hashtags = 0;
    for (Sentence sentence : post.sentences()) {
      List<String> words = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        words.add(token.folded());
        links += token.kind() == TokenKind.URL ? 1 : 0;
        hashtags += token.kind() == TokenKind.HASHTAG ? 1 : 0;
      }
      for (Match<OpenerCue> match : phrases.find(words)) {
        cues.merge(match.concept(), 1, Integer::sum);
      }
    }
    double odds = -0.5;
    odds += count(cues, OpenerCue.ADDRESSED) > 0 ? 1 : 0;
    odds += count(cues, OpenerCue.QUESTION) > 0 ? 1 : 0;
    odds += 0.6 * Math.min(4, count(cues, OpenerCue.COMPLAINT));
    odds += 0.7 * Math.min(2, count(cues, OpenerCue.REQUEST));
    odds += 0.8 * Math.min(2, count(cues, OpenerCue.PRAISE));
    odds -= 0.8 * Math.min(3, count(cues, OpenerCue.CHATTER));
    odds -= 0.5 * Math.min(2, links) + 0.35 * Math.min(6, hashtags);
    double probability = 1 / (1 + StrictMath.exp(-odds));
    boolean needsAnswer = probability >= 0.5;
    return new Opener(needsAnswer, needsAnswer ? kind(cues) : Opener.Kind.MENTION, probability);
  }

  private static Opener.Kind kind(Map<OpenerCue, Integer> cues) {
    int complaint = count(cues, OpenerCue.COMPLAINT);
    if (complaint > 1) {
      return Opener.Kind.COMPLAINT;
    }
    if (count(cues, OpenerCue.QUESTION) > 0) {
      return Opener.Kind.QUESTION;
    }
    if (count(cues, OpenerCue.PRAISE) > complaint) {
      return Opener.Kind.PRAISE;
    }
    if (count(cues, OpenerCue.REQUEST) > 0) {
      return Opener.Kind.REQUEST;
    }
    return Opener.Kind.COMPLAINT;
  }

  private static int count(Map<OpenerCue, Integer> cues, OpenerCue cue) {
    return cues.getOrDefault(cue, 0);
  }
}
