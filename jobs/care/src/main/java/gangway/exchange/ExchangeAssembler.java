package gangway.exchange;

import gangway.conduct.ReplyJudge;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import gangway.voice.ThreadOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one customer with one company in one conversation into exchanges. A pure function: the
 * order in which posts came, and how often, changes nothing.
 */
public final class ExchangeAssembler {
  private static final int TEXT_CAP = 1_000;

  private ExchangeAssembler() {}

  /**
   * The exchanges that posts of one {@link ChainKey} make, in order of time.
   *
   * @param posts in any order; of several versions of one id the last revision counts
   * @param copies texts that the company sends to many people
   * @param judge how replies treat the customer
   * @param settings silences and opening hours
   * @param observed when replies of this company could have been seen: silence is counted up to its
   *     end, and not at all of what was asked outside of it
   */
  public static List<Exchange> assemble(
      Collection<ReadPost> posts,
      CopiedTexts copies,
      ReplyJudge judge,
      ExchangeSettings settings,
      Observed observed) {
    List<ReadPost> ordered = withOwnWords(PostOrder.sorted(posts));
    List<Episode> episodes =
        episodes(Utterance.of(ordered, settings.splitWithin()), copies, judge, settings);
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < episodes.size(); i++) {
      Episode next = i + 1 < episodes.size() ? episodes.get(i + 1) : null;
      exchanges.add(exchange(episodes.get(i), i == 0, next, settings, observed));
    }
    return exchanges;
  }

  /** A repost is nobody's turn; only where there is nothing else is it all that was said. */
  private static List<ReadPost> withOwnWords(List<ReadPost> posts) {
    List<ReadPost> own = posts.stream().filter(p -> !p.post().repost()).toList();
    return own.isEmpty() ? posts : own;
  }

  private static List<Episode> episodes(
      List<Utterance> utterances, CopiedTexts copies, ReplyJudge judge, ExchangeSettings settings) {
    List<Episode> episodes = new ArrayList<>();
    Episode current = null;
    for (Utterance u : utterances) {
      if (current == null || begins(u, current, settings)) {
        current = new Episode(judge, copies);
        episodes.add(current);
      }
      current.add(u);
    }
    return episodes;
  }

  /**
   * Whether an utterance begins a new exchange. A late answer belongs to the question it answers,
   * and words of thanks to what they close, however late; a customer who still waits has not begun
   * anew by asking again, except in a direct channel.
   */
  private static boolean begins(Utterance u, Episode current, ExchangeSettings settings) {
    Duration silence = Duration.between(current.closed(), u.time());
    if (silence.compareTo(settings.watch()) > 0) {
      return true;
    }
    boolean direct = settings.directChannels().contains(u.post().channel());
    if (u.speaker() == Speaker.COMPANY) {
      return direct && !current.waits() && silence.compareTo(settings.directSilence()) >= 0;
    }
    if (!Episode.asks(u)) {
      return false;
    }
    return direct
        ? silence.compareTo(settings.directSilence()) >= 0
        : silence.compareTo(settings.quiet()) >= 0 && !current.waits();
  }

  private static Exchange exchange(
      Episode e,
      boolean firstOfKey,
      @Nullable Episode next,
      ExchangeSettings settings,
      Observed observed) {
    SupportPost first = e.first().post();
    SupportPost opening = e.customer().isEmpty() ? first : e.customer().get(0).post();
    ThreadOrigin origin = origin(e, firstOfKey);
    NotCounted notCounted = notCounted(e, origin, observed);
    return new Exchange(
        first.id(),
        1,
        new Parties(
            required(first.company(), first),
            required(first.sector(), first),
            first.channel(),
            opening.role(),
            first.collected(),
            first.person()),
        first.conversation(),
        origin,
        e.opened(),
        e.closed(),
        languageOf(e),
        e.customer().size(),
        e.company().size(),
        e.automatic(),
        notCounted,
        clocks(e, origin, notCounted, watchedUntil(e, next, settings, observed), settings),
        replies(e),
        e.shares(),
        e.lift(),
        saysNothingOfItsEnd(notCounted) ? null : resolution(e, next, settings, observed),
        followers(e),
        e.customer().isEmpty() ? null : Episode.capped(e.customer().get(0).text(), TEXT_CAP),
        e.human().isEmpty() ? null : Episode.capped(e.human().get(0).text(), TEXT_CAP));
  }

  private static Clocks clocks(
      Episode e,
      ThreadOrigin origin,
      @Nullable NotCounted notCounted,
      Instant watchedUntil,
      ExchangeSettings settings) {
    boolean answerable = notCounted == null;
    Long response = answerable ? e.firstResponse() : null;
    Long silence = answerable && response == null ? secondsBetween(e.opened(), watchedUntil) : null;
    BusinessCalendar calendar = settings.calendars().get(e.first().post().company());
    return new Clocks(
        response,
        businessSeconds(calendar, e.opened(), response),
        silence,
        businessSeconds(calendar, e.opened(), silence),
        nextResponses(e, origin));
  }

  private static Replies replies(Episode e) {
    Map<String, Integer> signatures = e.signatures();
    return new Replies(
        e.human().size(),
        signatures.values().stream().mapToInt(Integer::intValue).sum(),
        e.copied(),
        List.copyOf(signatures.keySet()),
        mostFrequent(signatures),
        e.deflected());
  }

  private static ThreadOrigin origin(Episode e, boolean firstOfKey) {
    SupportPost first = e.first().post();
    boolean customerFirst = e.beganWithCustomer();
    if (!firstOfKey) {
      return customerFirst ? ThreadOrigin.CUSTOMER : ThreadOrigin.COMPANY;
    }
    if (first.origin() == ThreadOrigin.CUSTOMER && !customerFirst) {
      // The company answers a person whose own words in this conversation are not in the input.
      return ThreadOrigin.OUTSIDE;
    }
    return first.origin();
  }

  private static @Nullable NotCounted notCounted(
      Episode e, ThreadOrigin origin, Observed observed) {
    if (origin == ThreadOrigin.COMPANY) {
      return NotCounted.COMPANY_BEGAN;
    }
    if (origin == ThreadOrigin.OUTSIDE) {
      return NotCounted.BEGINNING_OUTSIDE;
    }
    ReadPost opening = e.first().first();
    if (opening.post().removed()) {
      return NotCounted.OPENING_REMOVED;
    }
    if (opening.post().repost()) {
      return NotCounted.REPOST;
    }
    if (opening.post().aside()) {
      return NotCounted.BYSTANDER;
    }
    Boolean needsAnswer = opening.reading().needsAnswer();
    if (needsAnswer == null) {
      return e.first().words().worded() ? NotCounted.NOT_READ : NotCounted.NO_WORDS;
    }
    if (!needsAnswer) {
      return NotCounted.MENTION_ONLY;
    }
    if (e.firstResponse() != null) {
      return null;
    }
    if (!observed.includes(e.opened())
        || e.customer().stream().anyMatch(u -> !u.post().responsesObserved())) {
      return NotCounted.RESPONSES_NOT_OBSERVED;
    }
    return e.customer().stream().anyMatch(u -> u.post().replyUnseen())
        ? NotCounted.REPLY_UNSEEN
        : null;
  }

  private static Instant watchedUntil(
      Episode e, @Nullable Episode next, ExchangeSettings settings, Observed observed) {
    Instant until = earlier(observed.until(), e.closed().plus(settings.watch()));
    until = next == null ? until : earlier(until, next.opened());
    Instant settled = e.selfSettled();
    return settled == null ? until : earlier(until, settled);
  }

  private static List<Long> nextResponses(Episode e, ThreadOrigin origin) {
    Long first = e.firstResponse();
    if (first == null || origin == ThreadOrigin.CUSTOMER) {
      return e.laterResponses();
    }
    // Where the beginning is not the customer's, the first turn seen is a later one.
    List<Long> all = new ArrayList<>();
    all.add(first);
    all.addAll(e.laterResponses());
    return all;
  }

  /** Where nothing was asked of the company, or its responses are not observed. */
  private static boolean saysNothingOfItsEnd(@Nullable NotCounted reason) {
    return reason != null
        && (reason.isForWantOfObservation()
            || reason == NotCounted.REPOST
            || reason == NotCounted.BYSTANDER);
  }

  private static @Nullable Resolution resolution(
      Episode e, @Nullable Episode next, ExchangeSettings settings, Observed observed) {
    Instant quietEnd = e.closed().plus(settings.quiet());
    boolean reopened = next != null && next.beganWithCustomer() && next.opened().isBefore(quietEnd);
    return e.resolution(!observed.until().isBefore(quietEnd), reopened);
  }

  private static String languageOf(Episode e) {
    Utterance spoken = e.customer().isEmpty() ? e.first() : e.customer().get(0);
    return spoken.first().reading().language().code();
  }

  private static @Nullable Long followers(Episode e) {
    for (Utterance u : e.customer()) {
      if (u.post().followers() != null) {
        return u.post().followers();
      }
    }
    return null;
  }

  private static @Nullable String mostFrequent(Map<String, Integer> signatures) {
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> s : signatures.entrySet()) {
      if (s.getValue() > most) {
        best = s.getKey();
        most = s.getValue();
      }
    }
    return best;
  }

  private static @Nullable Long businessSeconds(
      @Nullable BusinessCalendar calendar, Instant from, @Nullable Long seconds) {
    return calendar == null || seconds == null
        ? null
        : calendar.seconds(from, from.plusSeconds(seconds));
  }

  private static long secondsBetween(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static String required(@Nullable String value, SupportPost post) {
    if (value == null) {
      throw new IllegalArgumentException("post " + post.id() + " is of no known company");
    }
    return value;
  }
}
