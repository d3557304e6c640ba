package gangway.invented;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gangway.invented.SampleExchange.Turn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tweets of exchanges, and the two layouts they are exported in. */
final class Tweets {
  private static final DateTimeFormatter TWCS_TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
  private static final Pattern HASHTAG = Pattern.compile("#(\\w+)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Tweet> tweets = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  void add(SampleExchange exchange, Dice dice) {
    @Nullable Tweet before = null;
    for (Turn turn : exchange.turns()) {
      Customer customer = exchange.customer();
      SampleCompany company = exchange.company();
      Tweet tweet =
          new Tweet(
              Tweet.id(turn.time(), dice),
              turn.byCompany() ? null : customer.id(),
              turn.byCompany() ? company.handle() : null,
              turn.time(),
              turn.text(),
              customer.language().code(),
              before == null ? null : before.id(),
              List.of(turn.byCompany() ? Long.toString(customer.id()) : company.handle()));
      tweets.add(tweet);
      before = tweet;
    }
  }

  void add(Tweet tweet) {
    tweets.add(tweet);
  }

  /** A raw record at the end of the file: the fields of a CSV row, or one JSON line. */
  void addRow(List<String> row) {
    rows.add(row);
  }

  private List<Tweet> ordered() {
    return tweets.stream().sorted(Comparator.comparingLong(Tweet::id)).toList();
  }

  /** Customer Support on Twitter: {@code tweet_id,author_id,inbound,...}. */
  String twcs() {
    Map<Long, List<String>> responses = new TreeMap<>();
    for (Tweet tweet : ordered()) {
      if (tweet.replyTo() != null) {
        responses
            .computeIfAbsent(tweet.replyTo(), id -> new ArrayList<>())
            .add(Long.toString(tweet.id()));
      }
    }
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(
          "tweet_id",
          "author_id",
          "inbound",
          "created_at",
          "text",
          "response_tweet_id",
          "in_response_to_tweet_id");
      for (Tweet tweet : ordered()) {
        csv.writeRecord(
            Long.toString(tweet.id()),
            tweet.authorName(),
            tweet.handle() == null ? "True" : "False",
            TWCS_TIME.format(tweet.time().atOffset(ZoneOffset.UTC)),
            withMentions(tweet),
            String.join(",", responses.getOrDefault(tweet.id(), List.of())),
            tweet.replyTo() == null ? "" : tweet.replyTo().toString());
      }
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** One JSON object a line, leading mentions cut from the text and listed beside it. */
  String flat() {
    Map<Long, String> authors = new TreeMap<>();
    tweets.forEach(tweet -> authors.put(tweet.id(), tweet.authorName()));
    StringBuilder out = new StringBuilder();
    for (Tweet tweet : ordered()) {
      ObjectNode node = JSON.createObjectNode();
      node.put("id", Long.toString(tweet.id()));
      node.put("created_at", tweet.time().toString());
      node.put(
          "author_id",
          tweet.handle() == null
              ? Long.toString(tweet.author() == null ? 0 : tweet.author())
              : Long.toString(7_000_000_000L + tweet.handle().hashCode()));
      node.put("author_handle", tweet.handle());
      node.put("lang", tweet.language());
      node.put("text", tweet.text());
      node.put(
          "in_reply_to_status_id", tweet.replyTo() == null ? null : tweet.replyTo().toString());
      String replied = tweet.replyTo() == null ? null : authors.get(tweet.replyTo());
      node.put("in_reply_to_user_id", replied);
      ArrayNode mentioned = node.putArray("mentioned");
      tweet.mentioned().forEach(mentioned::add);
      ArrayNode hashtags = node.putArray("hashtags");
      Matcher matcher = HASHTAG.matcher(tweet.text());
      while (matcher.find()) {
        hashtags.add(matcher.group(1));
      }
      node.putNull("quoted_status_id");
      out.append(node).append('\n');
    }
    rows.forEach(row -> out.append(row.get(0)).append('\n'));
    return out.toString();
  }

  private static String withMentions(Tweet tweet) {
    StringBuilder text = new StringBuilder();
    for (String mention : tweet.mentioned()) {
      if (!tweet.text().contains("@" + mention)) {
        text.append('@').append(mention).append(' ');
      }
    }
    return text.append(tweet.text()).toString();
  }
}
