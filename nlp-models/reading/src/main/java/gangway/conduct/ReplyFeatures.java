package gangway.conduct;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conduct model looks at in a pair of a post and the reply to it. First whether there was
 * an opportunity (what kind of post it is), then what the reply does: cues of phrases, form, names,
 * what both share, and each of these together with the kind of post. All that means the same in
 * every language; words come on top.
 */
public final class ReplyFeatures {
  private static final String WITH_POST = "post ";
  private static final String PROMISE = "promise";
  private static final String PAIR_OF_WORDS = "2 ";
  private static final String URL = "<url>";

  /** Steps of how many words of a post name something; up to the second it is slight. */
  private static final int[] MATTER = {0, 1, 3, 6};

  /** How many words are told apart as one step of length, and how many such steps. */
  private static final int WORDS_A_STEP = 4;

  private static final int MOST_STEPS_OF_WORDS = 10;

  /** The same of what the customer's words hold that could be taken up. */
  private static final int ISSUE_A_STEP = 3;

  private static final int MOST_STEPS_OF_ISSUE = 4;

  /** Up to how many each is counted. */
  private static final int MOST_SENTENCES = 4;

  private static final int MOST_NUMBERS = 2;
  private static final int MOST_SHARED = 3;
  private static final int MOST_STOCK = 3;

  private static final Cue[] WARM = {
    Cue.GREETING, Cue.THANKS, Cue.APOLOGY, Cue.EMPATHY, Cue.KINDNESS
  };

  private final @Nullable CustomerWords post;
  private final ReplyWords reply;
  private final Set<String> shared = new HashSet<>();
  private final Set<String> deeds;
  private final Set<String> features = new HashSet<>();

  private ReplyFeatures(@Nullable CustomerWords post, ReplyWords reply) {
    this.post = post;
    this.reply = reply;
    if (post != null) {
      shared.addAll(post.content());
      shared.retainAll(Set.copyOf(reply.content()));
    }
    this.deeds = deeds();
  }

  /** Whether a feature is of the reply alone, whatever post it answers. */
  public static boolean isOfReply(String feature) {
    return !feature.startsWith(WITH_POST);
  }

  /** Whether a feature tells of a promise, which is a matter of follow-up alone. */
  public static boolean isOfPromise(String feature) {
    return (feature.startsWith("cue ") && feature.endsWith(Cue.PROMISE.name()))
        || (feature.startsWith(WITH_POST) && feature.endsWith(PROMISE));
  }

  /** Whether a feature is a pair of words that follow each other. */
  public static boolean isPairOfWords(String feature) {
    return feature.startsWith(PAIR_OF_WORDS);
  }

  /** All features. */
  public static Set<String> of(@Nullable CustomerWords post, ReplyWords reply) {
    ReplyFeatures all = new ReplyFeatures(post, reply);
    all.neutral();
    all.feeling();
    all.words();
    return all.features;
  }

  /** Those that mean the same in every language. */
  public static Set<String> neutral(@Nullable CustomerWords post, ReplyWords reply) {
    ReplyFeatures all = new ReplyFeatures(post, reply);
    all.neutral();
    return all.features;
  }

  private void neutral() {
    cues();
    form();
    shared();
    Set<String> calls = calls(post);
    calls.forEach(this::together);
    matter(calls);
  }

  /** How much the post holds that a reply could take up. */
  private void matter(Set<String> calls) {
    int matter = post == null ? 0 : post.matter().size();
    for (int most : MATTER) {
      if (matter > most) {
        features.add(WITH_POST + "matter over " + most);
      }
    }
    if (post != null && matter <= MATTER[1]) {
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
    if (post != null && post.feeling() != null) {
      together(word(post.feeling()));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void cues() {
    for (Cue cue : Cue.values()) {
      if (reply.has(cue)) {
        features.add("cue " + cue);
        if (reply.count(cue) > 1) {
          features.add("cue several " + cue);
        }
        if (reply.opening().contains(cue)) {
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
    String link =
        switch (reply.form().link()) {
          case NONE -> "";
          case PICTURE -> "picture";
          case AWAY -> "link";
        };
    return (reply.has(Cue.PRIVATE_MESSAGE) ? "privately " : "")
        + (reply.has(Cue.ELSEWHERE) ? "elsewhere " : "")
        + (reply.has(Cue.REFERRAL) ? "referred " : "")
        + link;
  }

  /** How far the wording is that of an away message or a text for everyone. */
  private String stock() {
    int count = Math.min(MOST_STOCK, reply.count(Cue.STOCK));
    return count + (reply.has(Cue.PURPOSE) ? " with a purpose" : "");
  }

  private void form() {
    ReplyForm form = reply.form();
    atLeast("words/4", form.words() / WORDS_A_STEP, MOST_STEPS_OF_WORDS);
    atLeast("sentences", form.sentences(), MOST_SENTENCES);
    atLeast("url", form.urls(), 1);
    flag("url within", reply.words().contains(URL));
    atLeast("email", form.emails(), 1);
    atLeast("numbers", form.numbers(), MOST_NUMBERS);
    atLeast("emoji", form.emoji(), 1);
    flag("asks", reply.asks());
    flag("addressed", reply.addressed());
    flag("signed", reply.signature() != null);
    flag("exclaims", reply.exclaims());
    flag("first part", form.firstPart());
    flag("later part", form.laterPart());
  }

  private void shared() {
    atLeast("shared", shared.size(), MOST_SHARED);
    atLeast(
        "issue/3", post == null ? 0 : post.content().size() / ISSUE_A_STEP, MOST_STEPS_OF_ISSUE);
    flag("post unknown", post == null);
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
    deeds.add(shared.isEmpty() ? "nothing shared" : "shared");
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
    return reply.addressed() ? "names only" : "cold";
  }

  /** What the post calls for. */
  private static Set<String> calls(@Nullable CustomerWords post) {
    if (post == null || post.kind() == null) {
      return Set.of("unread");
    }
    return Set.of(word(post.kind()), post.asks() ? "asking" : "not asking");
  }

  private void words() {
    String before = "^";
    for (String word : reply.words()) {
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
