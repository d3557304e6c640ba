package gangway.intake;

import gangway.voice.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first pass over an input remembers of its posts: who answers and mentions whom, in some
 * tens of bytes a post. Nothing depends on the order of the posts.
 */
final class ThreadIndex {
  static final int NONE = Ids.NONE;

  /** Author of a post that others answer but that is not in the input. */
  static final int ABSENT = -2;

  /** What is known of a conversation that the source itself marks. */
  static final class Conversation {
    private Instant began = Instant.MAX;
    private String firstId = "";
    int firstAuthor = NONE;
    boolean firstAnswers;
    boolean beginsBefore;
    final Set<Integer> authors = new HashSet<>();

    private void add(PostDraft post, int author) {
      int order = post.time().compareTo(began);
      if (order < 0 || (order == 0 && post.id().compareTo(firstId) < 0)) {
        began = post.time();
        firstId = post.id();
        firstAuthor = author;
        firstAnswers = post.replyTo() != null;
      }
      beginsBefore |= post.beginsBefore();
      authors.add(author);
    }
  }

  final Ids posts = new Ids();
  final Ids people = new Ids();
  final Ids companyNames = new Ids();
  private final IntColumn parents = new IntColumn(NONE);
  private final IntColumn authors = new IntColumn(ABSENT);
  private final IntColumn companies = new IntColumn(NONE);
  private final IntColumn digests = new IntColumn(0);

  /** In minutes, which are enough to tell what came first. */
  private final IntColumn times = new IntColumn(0);

  private final IntColumn marked = new IntColumn(NONE);
  private final IntColumn opensWithName = new IntColumn(NONE);
  private final Set<String> answeredByRejected = new HashSet<>();
  private final IntColumn mentionsAt = new IntColumn(NONE);
  private final IntColumn mentions = new IntColumn(NONE);
  private int mentionsEnd;
  private final Map<Integer, String> declaredCompanies = new HashMap<>();
  private final Map<Integer, String> undeclared = new HashMap<>();
  private final Map<String, Conversation> conversations = new HashMap<>();
  private @Nullable Set<String> inAllConversations;

  /** Remembers a post. Of two with one id it keeps the same one, whichever comes first. */
  void add(PostDraft post) {
    int author = post.author() == null ? NONE : people.number(post.author());
    declareCompany(post, author);
    if (post.conversation() != null) {
      conversations
          .computeIfAbsent(post.conversation(), id -> new Conversation())
          .add(post, author);
      narrowParticipants(post.participants());
    }
    int number = posts.number(post.id());
    int digest = digest(post);
    if (isPresent(number) && digest >= digests.get(number)) {
      return;
    }
    digests.set(number, digest);
    opensWithName.set(number, post.text().stripLeading().startsWith("@") ? 1 : NONE);
    marked.set(number, post.conversation() == null ? NONE : 1);
    times.set(number, (int) Math.floorDiv(post.time().getEpochSecond(), 60L));
    authors.set(number, author);
    String company = post.companyName();
    companies.set(number, company == null ? NONE : companyNames.number(company));
    parents.set(number, post.replyTo() == null ? NONE : posts.number(post.replyTo()));
    addMentions(number, post);
  }

  /** The same in every run, unlike hash codes of enums. A removal tells least. */
  private static int digest(PostDraft post) {
    return post.removed()
        ? Integer.MAX_VALUE
        : Objects.hash(
            post.author(), post.replyTo(), post.companyName(), post.mentions(), post.text());
  }

  private void declareCompany(PostDraft post, int author) {
    String name = post.authorName();
    if (author == NONE || name == null || post.speaker() == Speaker.CUSTOMER) {
      return;
    }
    if (post.speaker() == null) {
      undeclared.merge(author, name, ThreadIndex::smaller);
      return;
    }
    declaredCompanies.merge(author, name, ThreadIndex::smaller);
    if (post.authorHandle() != null) {
      declaredCompanies.merge(people.number(post.authorHandle()), name, ThreadIndex::smaller);
    }
  }

  /** Of two ways to write a name, the same one whichever comes first. */
  private static String smaller(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private void narrowParticipants(List<String> participants) {
    if (participants.isEmpty()) {
      return;
    }
    if (inAllConversations == null) {
      inAllConversations = new HashSet<>(participants);
    } else {
      inAllConversations.retainAll(participants);
    }
  }

  private void addMentions(int number, PostDraft post) {
    mentionsAt.set(number, mentionsEnd);
    post.addressed().forEach(person -> mentions.set(mentionsEnd++, people.number(person)));
    mentions.set(mentionsEnd++, NONE);
  }

  boolean isPresent(int post) {
    return authors.get(post) != ABSENT;
  }

  /**
   * Number of the post's author; {@link #NONE} if nobody is named, {@link #ABSENT} without post.
   */
  int author(int post) {
    return authors.get(post);
  }

  /** Number of the post that it answers, or {@link #NONE}. */
  int parent(int post) {
    return parents.get(post);
  }

  void setParent(int post, int parent) {
    parents.set(post, parent);
  }

  /** When it was posted, in minutes since 1970. */
  int minutes(int post) {
    return times.get(post);
  }

  /** Remembers that a record which could not be read answers a post. */
  void addRejected(@Nullable String replyTo) {
    if (replyTo != null) {
      answeredByRejected.add(replyTo);
    }
  }

  /** Whether a record that could not be read may have been the answer to a post. */
  boolean mayBeAnswered(int post) {
    return answeredByRejected.contains(posts.id(post));
  }

  /** Number of the company that the record itself names, or {@link #NONE}. */
  int company(int post) {
    return companies.get(post);
  }

  /** Whom the post answers and mentions, in this order. */
  List<Integer> addressed(int post) {
    List<Integer> people = new ArrayList<>();
    int at = mentionsAt.get(post);
    for (int m = at == NONE ? NONE : mentions.get(at); m != NONE; m = mentions.get(++at)) {
      people.add(m);
    }
    return people;
  }

  /** Authors whose records say that they are companies, and their names. */
  Map<Integer, String> declaredCompanies() {
    return declaredCompanies;
  }

  /** Whether the records leave open that an author is a company. */
  boolean mayBeCompany(int author) {
    return undeclared.containsKey(author);
  }

  /** An author's name, of those of whom the records leave open what they are. */
  String name(int author) {
    return undeclared.getOrDefault(author, people.id(author));
  }

  /** Whether the post opens with somebody's name, as what answers them does. */
  boolean opensWithName(int post) {
    return opensWithName.get(post) != NONE;
  }

  /** Whether the source itself marks the post's conversation. */
  boolean isMarked(int post) {
    return marked.get(post) != NONE;
  }

  /** The conversation that the source itself marks so; null when it marks none. */
  @Nullable Conversation conversation(@Nullable String id) {
    return id == null ? null : conversations.get(id);
  }

  /** The one who takes part in each of several conversations; null when there is not just one. */
  @Nullable String inAllConversations() {
    Set<String> all = inAllConversations;
    return all != null && all.size() == 1 && conversations.size() > 1
        ? all.iterator().next()
        : null;
  }
}
