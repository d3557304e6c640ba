package gangway.intake;

import gangway.intake.CompanyRegistry.Naming;
import gangway.voice.Company;
import gangway.voice.Speaker;
import gangway.voice.ThreadOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks to whom, from the reply links of one whole input.
 *
 * <ul>
 *   <li>The <b>conversation</b> of a post is the one that the source marks, else the root of its
 *       reply links; where the root is not in the input, its id all the same.
 *   <li>The <b>company</b> of a company's post is its author. That of a customer's post is, in this
 *       order: the one the record names; the one that answers it, preferring the one it answers
 *       itself, then the first it mentions; the one it answers; the one it addresses or mentions
 *       first; that of the post it answers; the one that speaks most in the conversation. A post
 *       that addresses two companies belongs to one of them.
 *   <li>The <b>customer</b> of a customer's post is its author, so that a bystander has a chain of
 *       their own. That of a company's post is the author of the nearest customer's post up the
 *       reply links; where they lead out of the input, the first person it addresses or mentions;
 *       else the only customer in the conversation.
 *   <li>Links in a circle are cut at the smallest id; such a conversation has no known beginning.
 * </ul>
 *
 * A company's post that answers nothing in the input, but names a customer, answers the one
 * question of theirs to that company that is open; where several are, nobody knows which, and each
 * counts as one whose reply is not seen, as does a post that a record answers which could not be
 * read.
 *
 * <p>Who is a company, the records say; else the registry; else those who answer very many people.
 * All of it is independent of the order of the posts.
 */
final class Threads implements Places {
  private static final int NONE = ThreadIndex.NONE;
  private static final int UNSET = -2;

  /**
   * Where records do not say who is a company, an author whom the registry does not know and who
   * answers so many different people is taken for one: no customer does.
   */
  private static final int ANSWERS_LIKE_A_COMPANY = 25;

  /** An answer that names nobody's post is taken for one to a question of the last days only. */
  private static final int OPEN_FOR_MINUTES = 7 * 24 * 60;

  private final ThreadIndex index;
  private final boolean companyPostsAreTopics;
  private final @Nullable CompanyName only;
  private final List<CompanyName> companies = new ArrayList<>();
  private final Map<String, Integer> companyNumbers = new HashMap<>();
  private final IntColumn companyOfPerson = new IntColumn(NONE);
  private final IntColumn companyOfRecord = new IntColumn(NONE);
  private IntColumn roots = new IntColumn(NONE);
  private final IntColumn answeredBy = new IntColumn(NONE);
  private final Map<Integer, Set<Integer>> answeredByMore = new HashMap<>();
  private final IntColumn spokenTo = new IntColumn(UNSET);
  private final IntColumn customersAbove = new IntColumn(UNSET);
  private final Set<Integer> circles = new TreeSet<>();
  private final Map<Integer, Integer> loudest = new HashMap<>();
  private final Set<Integer> perhapsAnswered = new TreeSet<>();

  /** A company and a customer. */
  private record Pair(int company, int customer) {}

  /**
   * @param authors in which of its names a company is the author of posts
   * @param recordNames in which of its names a record names a company
   * @param only the company that all of the input is about; null when the input says
   */
  Threads(
      ThreadIndex index,
      CompanyRegistry registry,
      Naming authors,
      Naming recordNames,
      boolean companyPostsAreTopics,
      @Nullable Company only) {
    this.index = index;
    this.companyPostsAreTopics = companyPostsAreTopics;
    this.only = only == null ? null : CompanyName.of(only);
    nameCompanies(registry, authors, recordNames);
    findRoots();
    findAnswers();
    findSpokenTo();
    joinLooseAnswers();
    findLoudest();
  }

  // --- Companies

  private void nameCompanies(CompanyRegistry registry, Naming authors, Naming recordNames) {
    for (int person = 0; person < index.people.size(); person++) {
      Company known = registry.find(authors, index.people.id(person));
      if (known != null) {
        companyOfPerson.set(person, number(CompanyName.of(known)));
      }
    }
    index
        .declaredCompanies()
        .forEach(
            (person, name) -> {
              Company known = registry.find(authors, name);
              CompanyName company = known == null ? unregistered(name) : CompanyName.of(known);
              if (companyOfPerson.get(person) == NONE) {
                companyOfPerson.set(person, number(company));
              }
            });
    nameThoseWhoAnswerMany();
    String page = index.inAllConversations();
    if (page != null && index.people.find(page) != NONE) {
      int person = index.people.find(page);
      if (companyOfPerson.get(person) == NONE) {
        companyOfPerson.set(person, number(unregistered(page)));
      }
    }
    for (int i = 0; i < index.companyNames.size(); i++) {
      companyOfRecord.set(
          i, companyNamed(index.companyNames.id(i), registry, authors, recordNames));
    }
  }

  private void nameThoseWhoAnswerMany() {
    Map<Integer, Set<Integer>> answered = new HashMap<>();
    for (int post = 0; post < index.posts.size(); post++) {
      int author = index.author(post);
      int parent = index.parent(post);
      if (author >= 0
          && parent != NONE
          && index.author(parent) >= 0
          && index.mayBeCompany(author)) {
        Set<Integer> people = answered.computeIfAbsent(author, a -> new TreeSet<>());
        if (people.size() < ANSWERS_LIKE_A_COMPANY && index.author(parent) != author) {
          people.add(index.author(parent));
        }
      }
    }
    answered.forEach(
        (author, people) -> {
          if (people.size() >= ANSWERS_LIKE_A_COMPANY && companyOfPerson.get(author) == NONE) {
            companyOfPerson.set(author, number(unregistered(index.name(author))));
          }
        });
  }

  private int companyNamed(
      String name, CompanyRegistry registry, Naming authors, Naming recordNames) {
    Company known = registry.find(recordNames, name);
    if (known != null) {
      return number(CompanyName.of(known));
    }
    int person = authors == recordNames ? index.people.find(authors.folded(name)) : NONE;
    return person != NONE && companyOfPerson.get(person) != NONE
        ? companyOfPerson.get(person)
        : number(unregistered(name));
  }

  /** Where all of the input is about one company, whoever speaks as one is that one. */
  private CompanyName unregistered(String name) {
    return only != null ? only : new CompanyName(null, name);
  }

  private int number(CompanyName company) {
    return companyNumbers.computeIfAbsent(
        company.key(),
        key -> {
          companies.add(company);
          return companies.size() - 1;
        });
  }

  private int authorCompany(int post) {
    int author = index.author(post);
    return author < 0 ? NONE : companyOfPerson.get(author);
  }

  private boolean byCompany(int post) {
    return authorCompany(post) != NONE;
  }

  /** Of the registry, or by its posts in the input. */
  @Override
  public boolean isCompany(String person) {
    int number = index.people.find(person);
    return number != NONE && companyOfPerson.get(number) != NONE;
  }

  // --- Roots

  private void findRoots() {
    IntColumn seenBy = new IntColumn(NONE);
    for (int start = 0; start < index.posts.size(); start++) {
      List<Integer> path = new ArrayList<>();
      int post = start;
      while (roots.get(post) == NONE && seenBy.get(post) != start && up(post) != NONE) {
        seenBy.set(post, start);
        path.add(post);
        post = up(post);
      }
      if (roots.get(post) == NONE && seenBy.get(post) == start) {
        post = cut(path.subList(path.indexOf(post), path.size()));
      }
      int root = roots.get(post) == NONE ? post : roots.get(post);
      roots.set(post, root);
      path.forEach(below -> roots.set(below, root));
    }
  }

  /** The post that one answers within its conversation, or NONE. */
  private int up(int post) {
    int parent = index.parent(post);
    boolean topic =
        companyPostsAreTopics
            && parent != NONE
            && index.isPresent(parent)
            && byCompany(parent)
            && index.parent(parent) == NONE;
    return topic ? NONE : parent;
  }

  /** Cuts a circle of links at its smallest id, which becomes the root. */
  private int cut(List<Integer> circle) {
    int smallest = circle.get(0);
    for (int post : circle) {
      if (index.posts.id(post).compareTo(index.posts.id(smallest)) < 0) {
        smallest = post;
      }
    }
    index.setParent(smallest, NONE);
    circles.add(smallest);
    return smallest;
  }

  // --- Who speaks to which company

  private void findAnswers() {
    for (int post = 0; post < index.posts.size(); post++) {
      int company = authorCompany(post);
      int parent = index.parent(post);
      if (company == NONE || parent == NONE || answeredBy.get(parent) == company) {
        continue;
      }
      if (answeredBy.get(parent) == NONE) {
        answeredBy.set(parent, company);
      } else {
        Set<Integer> more = answeredByMore.computeIfAbsent(parent, p -> new TreeSet<>());
        more.add(answeredBy.get(parent));
        more.add(company);
      }
    }
  }

  private void findSpokenTo() {
    for (int start = 0; start < index.posts.size(); start++) {
      List<Integer> silent = new ArrayList<>();
      int post = start;
      int company = NONE;
      while (post != NONE && company == NONE) {
        boolean known = spokenTo.get(post) != UNSET;
        company = known ? spokenTo.get(post) : direct(post);
        silent.add(post);
        post = known ? NONE : index.parent(post);
      }
      for (int below : silent) {
        spokenTo.set(below, company);
      }
    }
  }

  /** The company that a post speaks to by itself, or NONE. */
  private int direct(int post) {
    if (!index.isPresent(post)) {
      return NONE;
    }
    if (byCompany(post)) {
      return authorCompany(post);
    }
    if (index.company(post) != NONE) {
      return companyOfRecord.get(index.company(post));
    }
    int parent = index.parent(post);
    int above = parent == NONE ? NONE : authorCompany(parent);
    List<Integer> addressed = new ArrayList<>();
    for (int person : index.addressed(post)) {
      if (companyOfPerson.get(person) != NONE) {
        addressed.add(companyOfPerson.get(person));
      }
    }
    int answering = answering(post, above, addressed);
    if (answering != NONE) {
      return answering;
    }
    if (above != NONE) {
      return above;
    }
    return addressed.isEmpty() ? NONE : addressed.get(0);
  }

  private int answering(int post, int above, List<Integer> addressed) {
    Set<Integer> more = answeredByMore.get(post);
    if (more == null) {
      return answeredBy.get(post);
    }
    if (more.contains(above)) {
      return above;
    }
    for (int company : addressed) {
      if (more.contains(company)) {
        return company;
      }
    }
    return firstByName(more);
  }

  // --- Answers without a link

  private void joinLooseAnswers() {
    Map<Pair, List<Integer>> loose = looseAnswers();
    if (loose.isEmpty()) {
      return;
    }
    Map<Pair, List<Integer>> open = openQuestions(loose.keySet());
    loose.forEach(
        (pair, answers) -> {
          answers.sort(inTime());
          List<Integer> questions = open.getOrDefault(pair, new ArrayList<>());
          int joined = NONE;
          for (int answer : answers) {
            List<Integer> waiting =
                questions.stream().filter(question -> waits(question, answer)).toList();
            if (waiting.size() == 1) {
              joined = waiting.get(0);
              questions.remove((Integer) joined);
            }
            if (waiting.size() > 1) {
              perhapsAnswered.addAll(waiting);
            } else if (joined != NONE && waits(joined, answer)) {
              join(answer, joined, pair.company);
            }
          }
        });
    // What answers such an answer goes with it.
    roots = new IntColumn(NONE);
    findRoots();
  }

  private Comparator<Integer> inTime() {
    return Comparator.<Integer>comparingInt(index::minutes).thenComparing(index.posts::id);
  }

  private boolean waits(int question, int answer) {
    int waited = index.minutes(answer) - index.minutes(question);
    return waited >= 0 && waited <= OPEN_FOR_MINUTES;
  }

  private void join(int answer, int question, int company) {
    index.setParent(answer, question);
    answeredBy.set(question, company);
  }

  /** Companies' posts that name a customer and answer nothing in the input. */
  private Map<Pair, List<Integer>> looseAnswers() {
    Map<Pair, List<Integer>> loose = new HashMap<>();
    for (int post = 0; post < index.posts.size(); post++) {
      int parent = index.parent(post);
      if (index.isPresent(post)
          && byCompany(post)
          && (parent == NONE ? index.opensWithName(post) : !index.isPresent(parent))
          && !index.isMarked(post)) {
        for (int person : index.addressed(post)) {
          if (companyOfPerson.get(person) == NONE) {
            loose
                .computeIfAbsent(new Pair(authorCompany(post), person), p -> new ArrayList<>())
                .add(post);
            break;
          }
        }
      }
    }
    return loose;
  }

  /** First posts of the customers' to the companies, in conversations without a company's post. */
  private Map<Pair, List<Integer>> openQuestions(Set<Pair> pairs) {
    Set<Integer> answered = new TreeSet<>();
    Map<Pair, List<Integer>> open = new HashMap<>();
    for (int post = 0; post < index.posts.size(); post++) {
      if (index.isPresent(post) && byCompany(post)) {
        answered.add(roots.get(post));
      }
    }
    for (int post = 0; post < index.posts.size(); post++) {
      Pair pair = new Pair(spokenTo.get(post), index.author(post));
      if (roots.get(post) == post
          && index.isPresent(post)
          && pairs.contains(pair)
          && !answered.contains(post)
          && !index.isMarked(post)) {
        open.computeIfAbsent(pair, p -> new ArrayList<>()).add(post);
      }
    }
    return open;
  }

  private int firstByName(Set<Integer> some) {
    int first = NONE;
    for (int company : some) {
      if (first == NONE || companies.get(company).key().compareTo(companies.get(first).key()) < 0) {
        first = company;
      }
    }
    return first;
  }

  /** Per conversation the company that speaks or is spoken to most, for posts that name none. */
  private void findLoudest() {
    Map<Integer, Map<Integer, Integer>> posts = new HashMap<>();
    for (int post = 0; post < index.posts.size(); post++) {
      if (index.isPresent(post) && spokenTo.get(post) == NONE) {
        posts.computeIfAbsent(roots.get(post), root -> new HashMap<>());
      }
    }
    for (int post = 0; post < index.posts.size(); post++) {
      Map<Integer, Integer> counts = posts.get(roots.get(post));
      int company = spokenTo.get(post);
      if (counts != null && company != NONE && index.isPresent(post)) {
        counts.merge(company, 1, Integer::sum);
      }
    }
    posts.forEach((root, counts) -> loudest.put(root, loudest(counts)));
  }

  private int loudest(Map<Integer, Integer> counts) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<Integer> first = new TreeSet<>();
    counts.forEach(
        (company, count) -> {
          if (count == most) {
            first.add(company);
          }
        });
    return firstByName(first);
  }

  // --- Places

  @Override
  public Place place(PostDraft post) {
    int number = index.posts.find(post.id());
    if (number == NONE) {
      throw new IllegalStateException("post %s was not in the first pass".formatted(post.id()));
    }
    ThreadIndex.Conversation marked = index.conversation(post.conversation());
    CompanyName company = company(number, marked);
    boolean speaks = byCompany(number);
    int up = up(number);
    return new Place(
        speaks ? Speaker.COMPANY : Speaker.CUSTOMER,
        company,
        speaks ? addressee(number, marked) : post.author(),
        marked != null && post.conversation() != null
            ? post.conversation()
            : index.posts.id(roots.get(number)),
        up == NONE ? null : index.posts.id(up),
        marked != null ? origin(marked, company) : origin(roots.get(number), company),
        replyUnseen(number, post.replies()),
        !speaks && aside(number));
  }

  /**
   * Whether a customer's post answers another customer's. One that addresses a company there, and
   * not that customer, turns to the company.
   */
  private boolean aside(int post) {
    int parent = index.parent(post);
    return parent != NONE
        && index.isPresent(parent)
        && !byCompany(parent)
        && index.author(parent) != index.author(post)
        && !turnsToCompany(post, index.author(parent));
  }

  private boolean turnsToCompany(int post, int answered) {
    List<Integer> addressed = index.addressed(post);
    return !addressed.contains(answered)
        && addressed.stream().anyMatch(person -> companyOfPerson.get(person) != NONE);
  }

  private CompanyName company(int post, ThreadIndex.@Nullable Conversation marked) {
    if (only != null && !byCompany(post)) {
      return only;
    }
    int company = spokenTo.get(post);
    if (company == NONE) {
      company = loudest.getOrDefault(roots.get(post), NONE);
    }
    if (company == NONE && marked != null) {
      Set<Integer> speaking = new TreeSet<>();
      for (int author : marked.authors) {
        if (author != NONE && companyOfPerson.get(author) != NONE) {
          speaking.add(companyOfPerson.get(author));
        }
      }
      company = firstByName(speaking);
    }
    return company == NONE ? CompanyName.NONE : companies.get(company);
  }

  private @Nullable String addressee(int post, ThreadIndex.@Nullable Conversation marked) {
    int above = customerAbove(post);
    if (above != NONE) {
      int author = index.author(above);
      return author == NONE ? null : index.people.id(author);
    }
    for (int person : index.addressed(post)) {
      if (companyOfPerson.get(person) == NONE) {
        return index.people.id(person);
      }
    }
    return marked == null ? null : onlyCustomer(marked);
  }

  /** The nearest post up the links that is not a company's; NONE where they lead out first. */
  private int customerAbove(int start) {
    List<Integer> path = new ArrayList<>();
    int post = start;
    int found = UNSET;
    while (found == UNSET) {
      path.add(post);
      post = index.parent(post);
      if (post == NONE || !index.isPresent(post)) {
        found = NONE;
      } else {
        found = byCompany(post) ? customersAbove.get(post) : post;
      }
    }
    for (int below : path) {
      customersAbove.set(below, found);
    }
    return found;
  }

  private @Nullable String onlyCustomer(ThreadIndex.Conversation conversation) {
    List<Integer> customers =
        conversation.authors.stream()
            .filter(author -> author != NONE && companyOfPerson.get(author) == NONE)
            .toList();
    return customers.size() == 1 ? index.people.id(customers.get(0)) : null;
  }

  private ThreadOrigin origin(int root, CompanyName company) {
    if (!index.isPresent(root) || circles.contains(root)) {
      return ThreadOrigin.OUTSIDE;
    }
    return beganBy(authorCompany(root), company);
  }

  private ThreadOrigin origin(ThreadIndex.Conversation marked, CompanyName company) {
    if (marked.beginsBefore || marked.firstAnswers) {
      return ThreadOrigin.OUTSIDE;
    }
    int first = marked.firstAuthor;
    return beganBy(first == NONE ? NONE : companyOfPerson.get(first), company);
  }

  /** A thread that another company began is, for this one, like a customer's. */
  private ThreadOrigin beganBy(int author, CompanyName company) {
    return author != NONE && companies.get(author).key().equals(company.key())
        ? ThreadOrigin.COMPANY
        : ThreadOrigin.CUSTOMER;
  }

  /** Whether a reply is named that the input lacks, and no company's reply is in it. */
  private boolean replyUnseen(int post, List<String> replies) {
    if (answeredBy.get(post) != NONE) {
      return false;
    }
    if (perhapsAnswered.contains(post) || index.mayBeAnswered(post)) {
      return true;
    }
    for (String reply : replies) {
      int number = index.posts.find(reply);
      if (number == NONE || !index.isPresent(number)) {
        return true;
      }
    }
    return false;
  }
}
