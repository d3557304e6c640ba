package gangway.exchange;

import static java.util.Objects.requireNonNull;

import gangway.conduct.CustomerWords;
import gangway.conduct.ReplyWords;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one side says at once: a post, or the parts {@code 1/2}, {@code 2/2} of one split reply.
 *
 * @param first the post, or the first part
 * @param time when it was said, never before what it answers; of a split reply, its first part
 * @param last time of the last part
 * @param text the words; parts are joined by a blank, without their numbers
 * @param parts the words of each part as it was sent
 * @param reply what was read of a company's words, of all parts together; null of a customer's
 */
record Utterance(
    ReadPost first,
    Instant time,
    Instant last,
    String text,
    List<String> parts,
    @Nullable ReplyWords reply) {

  // 1/2, (1/2), [1/2] or 1of2 at the start (after mentions) or the end (before or after a
  // signature); also close behind the sentence's end: "We are sorry.2/2^Mia"
  private static final Pattern PART =
      Pattern.compile(
          "(?:^(?:@\\S+\\s+)*|\\s|(?<=[.!?…,]))[(\\[]?(?<part>[1-9])\\s?(?:/|of)\\s?(?<parts>[2-9])[)\\]]?"
              + "(?=[.,!]?\\s*(?:(?:[*^~/-]\\s?\\p{L}|\\p{Lu})\\p{L}{0,12}\\s*)?$)"
              + "|^(?:@\\S+\\s+)*[(\\[]?(?<part2>[1-9])\\s?(?:/|of)\\s?(?<parts2>[2-9])[)\\]]?\\s");

  private record Part(int number, int of, int start, int end) {
    static @Nullable Part in(String text) {
      Matcher m = PART.matcher(text);
      if (!m.find()) {
        return null;
      }
      boolean atEnd = m.group("part") != null;
      int number = Integer.parseInt(m.group(atEnd ? "part" : "part2"));
      int of = Integer.parseInt(m.group(atEnd ? "parts" : "parts2"));
      int start = m.start(atEnd ? "part" : "part2");
      int end = m.end(atEnd ? "parts" : "parts2");
      return number <= of ? new Part(number, of, start, end) : null;
    }

    String cutFrom(String text) {
      int from = start > 0 && "([".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
      int to = end < text.length() && ")]".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
      return (text.substring(0, from).stripTrailing() + " " + text.substring(to).stripLeading())
          .strip();
    }
  }

  Speaker speaker() {
    return first.post().speaker();
  }

  boolean removed() {
    return post().removed();
  }

  SupportPost post() {
    return first.post();
  }

  private static ReplyWords reply(ReadPost part) {
    return requireNonNull(part.reading().reply());
  }

  /** What was read of a customer's words; of a company's post there is nothing. */
  CustomerWords words() {
    return requireNonNull(first.reading().customer());
  }

  /** Posts in order into utterances: what a company split is put together again. */
  static List<Utterance> of(List<ReadPost> ordered, Duration splitWithin) {
    List<Utterance> utterances = new ArrayList<>();
    List<ReadPost> parts = new ArrayList<>();
    Instant clock = Instant.MIN;
    for (ReadPost p : ordered) {
      if (!parts.isEmpty() && !continues(parts, p, splitWithin)) {
        utterances.add(joined(parts, clock));
        parts.clear();
      }
      if (parts.isEmpty()) {
        clock = p.post().time().isAfter(clock) ? p.post().time() : clock;
      }
      parts.add(p);
    }
    if (!parts.isEmpty()) {
      utterances.add(joined(parts, clock));
    }
    return utterances;
  }

  private static boolean continues(List<ReadPost> parts, ReadPost next, Duration splitWithin) {
    SupportPost first = parts.get(0).post();
    SupportPost post = next.post();
    if (first.speaker() != Speaker.COMPANY || post.speaker() != Speaker.COMPANY || post.removed()) {
      return false;
    }
    Part begun = Part.in(first.text());
    Part part = Part.in(post.text());
    return begun != null
        && part != null
        && begun.of() == part.of()
        && parts.size() < part.of()
        && parts.stream().noneMatch(p -> numberOf(p) == part.number())
        && Duration.between(first.time(), post.time()).abs().compareTo(splitWithin) <= 0;
  }

  private static int numberOf(ReadPost p) {
    Part part = Part.in(p.post().text());
    return part == null ? 0 : part.number();
  }

  private static Utterance joined(List<ReadPost> parts, Instant time) {
    ReadPost first = parts.get(0);
    if (parts.size() == 1) {
      String words = first.post().text();
      return new Utterance(first, time, time, words, List.of(words), first.reading().reply());
    }
    List<ReadPost> numbered = new ArrayList<>(parts);
    numbered.sort((a, b) -> Integer.compare(numberOf(a), numberOf(b)));
    StringBuilder text = new StringBuilder();
    Instant last = time;
    for (ReadPost p : numbered) {
      Part part = Part.in(p.post().text());
      String words = part == null ? p.post().text() : part.cutFrom(p.post().text());
      text.append(text.isEmpty() ? "" : " ").append(words);
      last = p.post().time().isAfter(last) ? p.post().time() : last;
    }
    List<String> sent = numbered.stream().map(p -> p.post().text()).toList();
    List<ReplyWords> read = numbered.stream().map(Utterance::reply).toList();
    return new Utterance(first, time, last, text.toString(), sent, ReplyWords.joined(read));
  }
}
