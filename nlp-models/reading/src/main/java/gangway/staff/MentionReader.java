package gangway.staff;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.maxent.MaxentModel;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which sentences of a text speak of staff: phrases propose, a model on them decides. */
public final class MentionReader {
  private final MentionFinder phrases;
  private final StaffFeatures features;
  private final MaxentModel model;

  /** From which probability on a sentence speaks of staff. */
  private final double likely;

  /** A reader by a model of the features of {@link StaffFeatures#mention}. */
  public MentionReader(Language language, MaxentModel model) {
    this.phrases = new MentionFinder(language);
    this.features = new StaffFeatures(language);
    this.model = model;
    this.likely = LanguagePack.reading(language).number("staff-mention-likely");
  }

  /**
   * A sentence that was looked at.
   *
   * @param tokens its tokens
   * @param words the same in plain spelling
   * @param mention which of them are about staff; null when none is
   */
  public record Seen(List<Token> tokens, List<String> words, @Nullable Mention mention) {
    /** The words about staff, in plain spelling. */
    public List<String> aboutWords() {
      return mention == null ? List.of() : words.subList(mention.begin(), mention.end());
    }

    /** The tokens about staff. */
    public List<Token> about() {
      return mention == null ? List.of() : tokens.subList(mention.begin(), mention.end());
    }
  }

  /** All sentences of a text, in its order. */
  public List<Seen> read(Text text) {
    List<Seen> seen = new ArrayList<>(text.sentences().size());
    Mention before = null;
    for (Sentence sentence : text.sentences()) {
      List<String> words = words(sentence.tokens());
      Mention rule = phrases.find(words, before);
      seen.add(new Seen(sentence.tokens(), words, decided(words, rule, before)));
      before = rule;
    }
    return seen;
  }

  /** A text that is one sentence, after another one. */
  public Seen readSentence(@Nullable Text previous, Text text) {
    List<Token> tokens = text.tokens();
    List<String> words = words(tokens);
    Mention before = previous == null ? null : last(phrases, previous);
    return new Seen(tokens, words, decided(words, phrases.find(words, before), before));
  }

  private @Nullable Mention decided(
      List<String> words, @Nullable Mention rule, @Nullable Mention before) {
    double[] p = model.probabilities(features.mention(words, rule, before));
    if (p[1] < likely || words.isEmpty()) {
      return null;
    }
    return rule == null ? Mention.whole(words, before) : rule;
  }

  /** What phrases find in the last sentence of a text. */
  public static @Nullable Mention last(MentionFinder phrases, Text text) {
    Mention before = null;
    for (Sentence sentence : text.sentences()) {
      before = phrases.find(words(sentence.tokens()), before);
    }
    return before;
  }

  /** Tokens in plain spelling. */
  public static List<String> words(List<Token> tokens) {
    List<String> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(token.folded());
    }
    return words;
  }
}
