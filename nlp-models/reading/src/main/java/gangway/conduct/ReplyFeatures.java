package gangway.conduct;

import gangway.language.PerLanguage;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the conduct model looks at in a pair of a post and the reply to it. First whether there was
 * an opportunity (what kind of post it is), then what the reply does: cues of phrases, form, names,
 * what both share, and each of these together with the kind of post. All that means the same in
 * every language; words come on top.
 */
final class ReplyFeatures {
  /** A part of a longer reply: {@code 1/2} opens it, {@code 2/2} goes on. */
  private static final Pattern FIRST_PART = Pattern.compile("\\b1\\s?/\\s?[2-9]\\b");

  private static final Pattern LATER_PART = Pattern.compile("\\b[2-9]\\s?/\\s?[2-9]\\b");

  private static final String WITH_POST = "post ";
  private static final String PROMISE = "promise";
  private static final String PAIR_OF_WORDS = "2 ";

  /** Words that point to a link, which may stand behind the signature. */
  private static final PerLanguage<Set<String>> POINTERS =
      new PerLanguage<>(pack -> pack.sharedWords("conduct/pointers"));

  /** Marks after which a sentence is over. */
  private static final Set<String> ENDS =
      Set.of(".", "!", "?", "!!", "??", "?!", "...", ")", "<smile>", "<wink>", "<laugh>");

  /** Steps of how many words of a post name something; up to the second it is slight. */
  private static final int[] MATTER = {0, 1, 3, 6};

  private static final Cue[] WARM = {
    Cue.GREETING, Cue.THANKS, Cue.APOLOGY, Cue.EMPATHY, Cue.KINDNESS
  };

  private final Reply reply;
  private final Set<String> features = new HashSet<>();

  private final Set<String> deeds;

  private ReplyFeatures(Reply reply) {
    this.reply = reply;
    this.deeds = deeds();
  }

  /** Whether a feature is of the reply alone, whatever post it answers. */
  static boolean isOfReply(String feature) {
    return !feature.startsWith(WITH_POST);
  }

  /** Whether a feature tells of a promise, which is a matter of follow-up alone. */
  static boolean isOfPromise(String feature) {
    return (feature.startsWith("cue ") && feature.endsWith(Cue.PROMISE.name()))
        || (feature.startsWith(WITH_POST) && feature.endsWith(PROMISE));
  }

  /** Whether a feature is a pair of words that follow each other. */
  static boolean isPairOfWords(String feature) {
    return feature.startsWith(PAIR_OF_WORDS);
  }

  /** All features. */
  static Set<String> of(Reply reply) {
    ReplyFeatures all = new ReplyFeatures(reply);
    all.neutral();
    all.feeling();
    all.words();
    return all.features;
  }

  /** Those that mean the same in every language. */
  static Set<String> neutral(Reply reply) {
    ReplyFeatures all = new ReplyFeatures(reply);
    all.neutral();
    return all.features;
  }

  private void neutral() {
    cues();
    form();
    shared();
    Set<String> calls = calls(reply.customer);
    calls.forEach(this::together);
    matter(calls);
  }

  /** How much the post holds that a reply could take up. */
  private void matter(Set<String> calls) {
    for (int most : MATTER) {
      if (reply.customerMatter > most) {
        features.add(WITH_POST + "matter over " + most);
      }
    }
    if (reply.customer != null && reply.customerMatter <= MATTER[1]) {
      calls.forEach(call -> together("slight " + call));
    }
  }

  /** What the post calls for, and each thing that the reply does in that case. */
  private void together(String call) {
    features.add(WITH_POST + call);
    for (String deed : deeds) {
      features.add(WITH_POST + call + " " + deed);
    }
  }

  /** How the post sounds, where a model says. */
  private void feeling() {
    Text post = reply.customer;
    if (post != null) {
      SentimentModel.shipped(post.language())
          .map(model -> model.read(post))
          .ifPresent(feeling -> together(word(feeling)));
    }
  }

  private static String word(Sentiment feeling) {
    if (feeling.negative() >= .5) {
      return "negative";
    }
    return feeling.positive() >= .5 ? "positive" : "neither";
  }

  private void cues() {
    for (Cue cue : Cue.values()) {
      if (reply.has(cue)) {
        features.add("cue " + cue);
        if (reply.count(cue) > 1) {
          features.add("cue several " + cue);
        }
        if (reply.opening.contains(cue)) {
          features.add("cue first " + cue);
        }
      }
    }
    features.add(reply.hasAny(WARM) ? "cue warm" : "cue cold");
    features.add("form stock " + stock());
    features.add("cue " + warmth());
    features.add("cue away " + away());
  }

  /** By which ways the reply sends the customer away, all of them together. */
  private String away() {
    boolean url = reply.words.stream().anyMatch(t -> t.kind() == TokenKind.URL);
    Set<String> pointers = POINTERS.of(reply.text.language());
    boolean pointed =
        reply.count(TokenKind.URL) > 0
            && reply.words.stream().anyMatch(t -> pointers.contains(t.folded()));
    return (reply.has(Cue.PRIVATE_MESSAGE) ? "privately " : "")
        + (reply.has(Cue.ELSEWHERE) ? "elsewhere " : "")
        + (reply.has(Cue.REFERRAL) ? "referred " : "")
        + (!url && !pointed ? "" : !pointed && picture() ? "picture" : "link");
  }

  /**
   * Whether the only link closes the reply after a finished sentence or tag, as a picture's does.
   */
  private boolean picture() {
    int last = reply.words.size() - 1;
    return last > 0
        && reply.count(TokenKind.URL) == 1
        && reply.words.get(last).kind() == TokenKind.URL
        && (ENDS.contains(reply.words.get(last - 1).form()) || tagged(last - 1));
  }

  /** Whether a word is of a hashtag: the mark stands before it, or before the words before it. */
  private boolean tagged(int word) {
    int begin = reply.words.get(word).begin();
    String text = reply.text.original();
    int tag = text.lastIndexOf('#', begin);
    return tag >= 0 && text.substring(tag, begin).chars().noneMatch(Character::isWhitespace);
  }

  /** How far the wording is that of an away message or a text for everyone. */
  private String stock() {
    int count = Math.min(3, reply.count(Cue.STOCK));
    return count + (reply.has(Cue.PURPOSE) ? " with a purpose" : "");
  }

  private void form() {
    String original = reply.text.original();
    long words = reply.words.stream().filter(Token::isWord).count();
    atLeast("words/4", (int) words / 4, 10);
    atLeast("sentences", reply.text.sentences().size(), 4);
    atLeast("url", reply.count(TokenKind.URL), 1);
    flag("url within", reply.words.stream().anyMatch(t -> t.kind() == TokenKind.URL));
    atLeast("email", reply.count(TokenKind.EMAIL), 1);
    atLeast("numbers", reply.count(TokenKind.NUMBER), 2);
    atLeast("emoji", reply.count(TokenKind.EMOJI) + reply.count(TokenKind.EMOTICON), 1);
    flag("asks", reply.asks());
    flag("addressed", reply.addressed);
    flag("signed", reply.signature.isPresent());
    flag("exclaims", reply.words.stream().anyMatch(t -> t.form().startsWith("!")));
    flag("first part", FIRST_PART.matcher(original).find());
    flag("later part", LATER_PART.matcher(original).find());
  }

  private void shared() {
    atLeast("shared", reply.shared.size(), 3);
    atLeast("issue/3", reply.customerContent.size() / 3, 4);
    flag("post unknown", reply.customer == null);
  }

  /** What the reply does, in few words. */
  private Set<String> deeds() {
    Set<String> deeds = new HashSet<>();
    deeds.add("any");
    deeds.add(warmth());
    deeds.add(reply.hasAny(Cue.APOLOGY, Cue.EMPATHY) ? "sorry" : "not sorry");
    deeds.add(reply.has(Cue.NEXT_STEP) ? "step" : "no step");
    deeds.add(reply.has(Cue.PROMISE) ? PROMISE : "no " + PROMISE);
    deeds.add(reply.has(Cue.REFERRAL) ? "elsewhere" : "here");
    deeds.add(reply.asks() ? "asks" : "tells");
    deeds.add(reply.shared.isEmpty() ? "nothing shared" : "shared");
    deeds.add(
        !reply.has(Cue.NEXT_STEP)
                && !reply.hasAny(Cue.PRIVATE_MESSAGE, Cue.ELSEWHERE, Cue.REFERRAL)
                && !reply.asks()
            ? "leaves it"
            : "goes on");
    return deeds;
  }

  /** The warmest thing in the reply. Thanks alone are often a formula, and so is a name alone. */
  private String warmth() {
    if (reply.hasAny(Cue.APOLOGY, Cue.EMPATHY)) {
      return "feels for";
    }
    if (reply.has(Cue.GREETING)) {
      return "greets";
    }
    if (reply.has(Cue.KINDNESS)) {
      return "is kind";
    }
    if (reply.has(Cue.THANKS)) {
      return "thanks only";
    }
    return reply.addressed ? "names only" : "cold";
  }

  /** What the post calls for. */
  private static Set<String> calls(@Nullable Text post) {
    if (post == null || !OpenerReader.reads(post.language())) {
      return Set.of("unread");
    }
    Set<String> calls = new HashSet<>();
    Opener opener = OpenerReader.read(post);
    calls.add(opener.kind().name().toLowerCase(Locale.ROOT));
    calls.add(
        post.tokens().stream().anyMatch(t -> t.form().startsWith("?")) ? "asking" : "not asking");
    return calls;
  }

  private void words() {
    String before = "^";
    for (Token token : reply.words) {
      String word = token.folded();
      features.add("1 " + word);
      features.add(PAIR_OF_WORDS + before + " " + word);
      before = word;
    }
    features.add(PAIR_OF_WORDS + before + " $");
  }

  private void flag(String what, boolean is) {
    if (is) {
      features.add("form " + what);
    }
  }

  private void atLeast(String what, int count, int most) {
    for (int n = 1; n <= Math.min(count, most); n++) {
      features.add("form " + what + " " + n);
    }
    if (count == 0) {
      features.add("form " + what + " 0");
    }
  }
}
