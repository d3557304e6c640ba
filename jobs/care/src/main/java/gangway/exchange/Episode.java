package gangway.exchange;

import static java.util.Objects.requireNonNull;

import gangway.conduct.Conduct;
import gangway.conduct.CustomerWords;
import gangway.conduct.Judgement;
import gangway.conduct.Measure;
import gangway.conduct.ReplyJudge;
import gangway.conduct.ReplyWords;
import gangway.sentiment.Sentiment;
import gangway.voice.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The utterances of one exchange as they come, with the clocks that run: a customer's turn starts
 * one, a human reply stops it, an automatic reply does not.
 */
final class Episode {
  private final ReplyJudge judge;
  private final CopiedTexts copies;
  private final List<Utterance> customer = new ArrayList<>();
  private final List<Utterance> company = new ArrayList<>();
  private final List<Utterance> human = new ArrayList<>();
  private final List<Conduct> conducts = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<Long> laterResponses = new ArrayList<>();
  private int automatic;
  private int copied;
  private boolean deflected;
  private @Nullable Utterance firstUtterance;
  private @Nullable Utterance lastUtterance;
  private @Nullable Long firstResponse;

  /** What the customer says between two human replies. */
  private static final class Turn {
    final List<Utterance> posts = new ArrayList<>();
    boolean answered;

    CustomerWords words() {
      return CustomerWords.joined(posts.stream().map(Utterance::words).toList());
    }

    /** When the clock starts: at the first post that asks for something. */
    Instant clock() {
      return posts.stream().filter(Episode::asks).findFirst().orElse(posts.get(0)).time();
    }

    boolean waits() {
      return !answered && posts.stream().anyMatch(Episode::asks) && !closes();
    }

    /** The customer's last word closes the matter. */
    boolean closes() {
      Utterance last = posts.get(posts.size() - 1);
      Sentiment sentiment = last.first().reading().sentiment();
      // "Thanks a lot for another lost bag": thanks in anger close nothing.
      boolean angry = sentiment != null && sentiment.negative() > 0.5;
      return last.words().closes() && !angry;
    }

    @Nullable Double sentiment() {
      double sum = 0;
      int n = 0;
      for (Utterance u : posts) {
        Sentiment s = u.first().reading().sentiment();
        if (s != null) {
          sum += s.score();
          n++;
        }
      }
      return n == 0 ? null : sum / n;
    }
  }

  Episode(ReplyJudge judge, CopiedTexts copies) {
    this.judge = judge;
    this.copies = copies;
  }

  /** A customer's post that wants something of the company. */
  static boolean asks(Utterance u) {
    return !u.removed()
        && Boolean.TRUE.equals(u.first().reading().needsAnswer())
        && !u.words().closes();
  }

  void add(Utterance u) {
    firstUtterance = firstUtterance == null ? u : firstUtterance;
    if (u.removed()) {
      lastUtterance = lastUtterance == null ? u : lastUtterance;
      return;
    }
    lastUtterance = u;
    if (u.speaker() == Speaker.CUSTOMER) {
      addCustomer(u);
    } else {
      addCompany(u);
    }
  }

  private void addCustomer(Utterance u) {
    customer.add(u);
    Turn turn = lastTurn();
    if (turn == null || turn.answered) {
      turn = new Turn();
      turns.add(turn);
    }
    turn.posts.add(u);
  }

  private void addCompany(Utterance u) {
    company.add(u);
    Turn turn = lastTurn();
    ReplyWords reply = requireNonNull(u.reply());
    Conduct conduct = judge.judge(turn == null ? null : turn.words(), reply);
    deflected |= conduct.deflected();
    boolean copy = u.parts().stream().allMatch(copies::contains);
    boolean stock = copy && u.parts().stream().allMatch(copies::containsUnsigned);
    if (stock || automatic(reply, conduct, copy)) {
      automatic++;
      return;
    }
    copied += copy ? 1 : 0;
    human.add(u);
    conducts.add(copy ? conduct.with(Measure.PERSONAL, Judgement.MISSED) : conduct);
    if (turn != null && !turn.answered) {
      answer(turn, u.time());
    }
  }

  /** All copies of a text are of one kind, to whomever they went. */
  private boolean automatic(ReplyWords reply, Conduct conduct, boolean copy) {
    return copy ? judge.judge(null, reply).automatic() : conduct.automatic();
  }

  private void answer(Turn turn, Instant time) {
    turn.answered = true;
    if (turns.size() == 1 && beganWithCustomer()) {
      firstResponse = Duration.between(turn.posts.get(0).time(), time).toSeconds();
    } else {
      laterResponses.add(Math.max(0, Duration.between(turn.clock(), time).toSeconds()));
    }
  }

  private @Nullable Turn lastTurn() {
    return turns.isEmpty() ? null : turns.get(turns.size() - 1);
  }

  boolean isEmpty() {
    return firstUtterance == null;
  }

  /** A customer is waiting for a person's answer. */
  boolean waits() {
    Turn turn = lastTurn();
    return turn != null && turn.waits();
  }

  boolean beganWithCustomer() {
    return first().speaker() == Speaker.CUSTOMER;
  }

  Utterance first() {
    return required(firstUtterance);
  }

  Instant opened() {
    return first().time();
  }

  Instant closed() {
    return required(lastUtterance).last();
  }

  private static Utterance required(@Nullable Utterance u) {
    if (u == null) {
      throw new IllegalStateException("an episode without posts");
    }
    return u;
  }

  List<Utterance> customer() {
    return customer;
  }

  List<Utterance> company() {
    return company;
  }

  List<Utterance> human() {
    return human;
  }

  int automatic() {
    return automatic;
  }

  int copied() {
    return copied;
  }

  @Nullable Long firstResponse() {
    return firstResponse;
  }

  List<Long> laterResponses() {
    return laterResponses;
  }

  @Nullable Boolean deflected() {
    return company.isEmpty() ? null : deflected;
  }

  /**
   * When the customer, unanswered, said that the matter is settled; null when that did not happen.
   */
  @Nullable Instant selfSettled() {
    Turn turn = lastTurn();
    if (turn == null || turns.size() > 1 || turn.answered) {
      return null;
    }
    Utterance last = turn.posts.get(turn.posts.size() - 1);
    return turn.posts.size() > 1 && last.words().solved() ? last.time() : null;
  }

  /** Signatures of human replies with how often each occurs, in order of first appearance. */
  Map<String, Integer> signatures() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Conduct c : conducts) {
      String signature = c.signature();
      if (signature != null) {
        counts.merge(signature, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Done / (done + missed) over human replies, of each measure with an opportunity. */
  Map<Measure, Double> shares() {
    Map<Measure, Double> shares = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      long done = judged(measure, Judgement.DONE);
      long missed = judged(measure, Judgement.MISSED);
      if (done + missed > 0) {
        shares.put(measure, FourDecimals.of((double) done / (done + missed)));
      }
    }
    return shares;
  }

  private long judged(Measure measure, Judgement judgement) {
    return conducts.stream().filter(c -> c.of(measure) == judgement).count();
  }

  @Nullable Double lift() {
    if (turns.size() < 2) {
      return null;
    }
    Double first = turns.get(0).sentiment();
    Double last = turns.get(turns.size() - 1).sentiment();
    return first == null || last == null ? null : FourDecimals.of(last - first);
  }

  /**
   * How the exchange stands.
   *
   * @param quietPassed the quiet period was observed to its end after the last post
   * @param reopened the customer came back within the quiet period, in a new exchange
   */
  @Nullable Resolution resolution(boolean quietPassed, boolean reopened) {
    Turn turn = lastTurn();
    if (turn == null) {
      return null;
    }
    if (reopened) {
      return Resolution.OPEN;
    }
    boolean settled = human.isEmpty() ? selfSettled() != null : turn.closes();
    if (settled && (turns.size() > 1 || human.isEmpty())) {
      return quietPassed ? Resolution.CONFIRMED : Resolution.LIKELY;
    }
    if (!quietPassed) {
      return Resolution.OPEN;
    }
    if (!turn.answered) {
      return turn.waits() ? Resolution.ABANDONED : human.isEmpty() ? null : Resolution.LIKELY;
    }
    return afterLastWord();
  }

  private @Nullable Resolution afterLastWord() {
    if (conducts.get(conducts.size() - 1).deflected()) {
      return null;
    }
    ReplyWords last = requireNonNull(human.get(human.size() - 1).reply());
    return last.asksBack() ? Resolution.ABANDONED : Resolution.LIKELY;
  }

  /** At most {@code cap} characters, never half a surrogate pair. */
  static String capped(String text, int cap) {
    if (text.length() <= cap) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(cap - 1)) ? cap - 1 : cap);
  }
}
