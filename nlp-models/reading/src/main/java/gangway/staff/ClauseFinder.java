package gangway.staff;

import gangway.language.Spelling;
import gangway.phrases.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of a sentence that are about staff: the clauses that name them, those that go on
 * about them, and adjectives listed before them; not clauses about seat, food or price.
 */
final class ClauseFinder {
  /** How near its beginning a clause names what it is about. */
  private static final int TOPIC_REACH = 4;

  /** Longest list item before the staff that can still be an adjective of theirs. */
  private static final int ADJECTIVES = 3;

  private final StaffLexicon lexicon;

  ClauseFinder(StaffLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Begin and end of the words about the staff that the matches name. */
  int[] range(List<String> words, List<Match<StaffWord>> staff) {
    List<Match<StanceCue>> cues = lexicon.stances().find(words);
    boolean[] topic = new boolean[words.size()];
    boolean[] contrast = new boolean[words.size()];
    for (Match<StanceCue> cue : cues) {
      if (cue.concept() == StanceCue.TOPIC
          && staff.stream().noneMatch(s -> s.concept().isPeople() && s.overlaps(cue))) {
        topic[cue.start()] = true;
      } else if (cue.concept() == StanceCue.CONTRAST) {
        contrast[cue.start()] = true;
      }
    }
    List<int[]> clauses = clauses(words, topic, contrast);
    int first = -1;
    int last = -1;
    for (int c = 0; c < clauses.size(); c++) {
      if (names(clauses.get(c), staff)) {
        first = first < 0 ? c : first;
        last = c;
      }
    }
    while (first > 0
        && !isAboutTopic(clauses.get(first - 1), topic)
        && clauses.get(first - 1)[1] - clauses.get(first - 1)[0] <= ADJECTIVES) {
      first--;
    }
    while (last + 1 < clauses.size() && !isAboutTopic(clauses.get(last + 1), topic)) {
      last++;
    }
    return new int[] {clauses.get(first)[0], clauses.get(last)[1]};
  }

  private static boolean names(int[] clause, List<Match<StaffWord>> staff) {
    return staff.stream().anyMatch(m -> m.start() < clause[1] && clause[0] < m.end());
  }

  private static boolean isAboutTopic(int[] clause, boolean[] topic) {
    for (int i = clause[0]; i < Math.min(clause[1], clause[0] + TOPIC_REACH); i++) {
      if (topic[i]) {
        return true;
      }
    }
    return false;
  }

  private List<int[]> clauses(List<String> words, boolean[] topic, boolean[] contrast) {
    List<int[]> clauses = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < words.size(); i++) {
      if (Spelling.endsClause(words.get(i - 1))
          || words.get(i - 1).equals("-")
          || contrast[i]
          || (lexicon.joining().contains(words.get(i)) && topicSoon(topic, i + 1))) {
        clauses.add(new int[] {begin, i});
        begin = i;
      }
    }
    clauses.add(new int[] {begin, words.size()});
    return clauses;
  }

  private static boolean topicSoon(boolean[] topic, int from) {
    for (int i = from; i < Math.min(topic.length, from + TOPIC_REACH); i++) {
      if (topic[i]) {
        return true;
      }
    }
    return false;
  }
}
