package gangway.intake;

import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import gangway.voice.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an input would give, for looking before importing: {@code read = accepted + rejected +
 * duplicate}. The same whatever the order of the outcomes.
 */
public final class Summary {
  /** Most rejected records kept as samples of one reason: those highest up in the file. */
  public static final int SAMPLES = 3;

  /** Stands for a language that the source does not state. */
  public static final String UNSTATED = "unstated";

  /**
   * Records rejected for one reason.
   *
   * @param count how many
   * @param samples the first of them
   */
  public record Rejects(long count, List<Rejected> samples) {}

  /**
   * What is there of one company.
   *
   * @param customerPosts support posts by customers
   * @param companyPosts support posts by the company
   * @param reviews reviews and survey answers
   */
  public record Presence(long customerPosts, long companyPosts, long reviews) {
    private static final Presence NONE = new Presence(0, 0, 0);

    private Presence with(Voice voice) {
      if (!(voice instanceof SupportPost post)) {
        return new Presence(customerPosts, companyPosts, reviews + 1);
      }
      return post.speaker() == Speaker.COMPANY
          ? new Presence(customerPosts, companyPosts + 1, reviews)
          : new Presence(customerPosts + 1, companyPosts, reviews);
    }
  }

  private final Set<String> ids = new HashSet<>();
  private long read;
  private long duplicate;
  private final Map<String, Rejects> rejects = new TreeMap<>();
  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<String, Presence> companies = new TreeMap<>();
  private final Map<String, Presence> unknownCompanies = new TreeMap<>();
  private @Nullable Instant from;
  private @Nullable Instant to;

  /** Counts an outcome in. */
  public void add(Outcome outcome) {
    read++;
    if (outcome instanceof Rejected rejected) {
      add(rejected);
    } else if (outcome instanceof Accepted accepted) {
      add(accepted.voice());
    }
  }

  private void add(Rejected rejected) {
    Rejects known = rejects.getOrDefault(rejected.reason(), new Rejects(0, List.of()));
    List<Rejected> samples = new ArrayList<>(known.samples());
    samples.add(rejected);
    samples.sort(Comparator.comparing(Rejected::input).thenComparing(Rejected::line));
    rejects.put(
        rejected.reason(),
        new Rejects(
            known.count() + 1, List.copyOf(samples.subList(0, Math.min(SAMPLES, samples.size())))));
  }

  private void add(Voice voice) {
    if (!ids.add(voice.id())) {
      duplicate++;
      return;
    }
    String language = voice.statedLanguage();
    languages.merge(language == null ? UNSTATED : language, 1L, Long::sum);
    Instant time = voice.time();
    from = from == null || time.isBefore(from) ? time : from;
    to = to == null || time.isAfter(to) ? time : to;
    String known = voice.company();
    String unknown = voice.unknownCompany();
    if (known != null) {
      companies.merge(known, Presence.NONE.with(voice), (was, one) -> was.with(voice));
    } else if (unknown != null) {
      unknownCompanies.merge(unknown, Presence.NONE.with(voice), (was, one) -> was.with(voice));
    }
  }

  /** Records read. */
  public long read() {
    return read;
  }

  /** Records that became voices not seen before. */
  public long accepted() {
    return ids.size();
  }

  /** Records that cannot be read as voices. */
  public long rejected() {
    return rejects.values().stream().mapToLong(Rejects::count).sum();
  }

  /** Voices whose id was there before. */
  public long duplicate() {
    return duplicate;
  }

  /** Rejected records by reason, in alphabetical order. */
  public Map<String, Rejects> rejects() {
    return rejects;
  }

  /** Accepted voices by stated language. */
  public Map<String, Long> languages() {
    return languages;
  }

  /** Companies of the registry, by id. */
  public Map<String, Presence> companies() {
    return companies;
  }

  /** Companies that the registry does not know, as the source names them. */
  public Map<String, Presence> unknownCompanies() {
    return unknownCompanies;
  }

  /** Time of the first accepted voice; null when there is none. */
  public @Nullable Instant from() {
    return from;
  }

  /** Time of the last accepted voice; null when there is none. */
  public @Nullable Instant to() {
    return to;
  }
}
