package gangway.invented;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.invented.SampleExchange.Turn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Graph API exports: page posts with their comments, and Messenger conversations. */
final class Facebook {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int THREADS_A_POST = 6;

  private final List<ObjectNode> posts = new ArrayList<>();
  private final List<ObjectNode> conversations = new ArrayList<>();

  /** All comment threads of one page, under posts of the page's own. */
  void addComments(SampleCompany company, List<SampleExchange> threads, Dice dice) {
    List<SampleExchange> ordered =
        threads.stream()
            .sorted(Comparator.comparing(thread -> thread.turns().get(0).time()))
            .toList();
    for (int i = 0; i < ordered.size(); i += THREADS_A_POST) {
      Instant time =
          ordered.get(i).turns().get(0).time().minusSeconds(3600L + dice.below(8 * 3600));
      ObjectNode post = post(company, time, dice);
      ArrayNode comments = post.putObject("comments").putArray("data");
      for (SampleExchange thread :
          ordered.subList(i, Math.min(ordered.size(), i + THREADS_A_POST))) {
        comments.add(thread(post.get("id").asText(), thread, dice));
      }
      posts.add(post);
    }
  }

  void addPost(ObjectNode post) {
    posts.add(post);
  }

  private static ObjectNode post(SampleCompany company, Instant time, Dice dice) {
    WrittenLanguage language =
        company.frenchShare() > .5 ? WrittenLanguage.FRENCH : WrittenLanguage.ENGLISH;
    PhraseTemplate phrases =
        new PhraseTemplate(language, dice.fork("post/" + time)).with("company", company.name());
    ObjectNode post = JSON.createObjectNode();
    post.put("id", company.page() + "_" + number(dice));
    post.put("created_time", time(time));
    post.set("from", party(company.page(), company.name()));
    post.put("message", phrases.say(company.trade().phrases() + ".page.post"));
    return post;
  }

  private static ObjectNode thread(String post, SampleExchange exchange, Dice dice) {
    ObjectNode comment = JSON.createObjectNode();
    String bare = post.substring(post.indexOf('_') + 1);
    ArrayNode replies = JSON.createArrayNode();
    for (int i = 0; i < exchange.turns().size(); i++) {
      Turn turn = exchange.turns().get(i);
      ObjectNode node = i == 0 ? comment : replies.addObject();
      node.put("id", bare + "_" + number(dice));
      node.put("created_time", time(turn.time()));
      node.set(
          "from",
          turn.byCompany()
              ? party(exchange.company().page(), exchange.company().name())
              : party(exchange.customer()));
      node.put("message", turn.text());
      if (i > 0) {
        node.putObject("parent").put("id", comment.get("id").asText());
      }
    }
    if (!replies.isEmpty()) {
      comment.putObject("comments").set("data", replies);
    }
    return comment;
  }

  void addConversation(SampleExchange exchange, Dice dice) {
    SampleCompany company = exchange.company();
    ObjectNode page = party(company.page(), company.name());
    ObjectNode person = party(exchange.customer());
    List<Turn> turns = exchange.turns();
    ObjectNode conversation = JSON.createObjectNode();
    conversation.put("id", "t_" + number(dice));
    conversation.put("updated_time", time(turns.get(turns.size() - 1).time()));
    ArrayNode participants = conversation.putObject("participants").putArray("data");
    participants.add(person).add(page);
    ArrayNode messages = conversation.putObject("messages").putArray("data");
    for (int i = turns.size() - 1; i >= 0; i--) {
      Turn turn = turns.get(i);
      ObjectNode message = messages.addObject();
      message.put("id", "m_" + number(dice));
      message.put("created_time", time(turn.time()));
      message.set("from", turn.byCompany() ? page : person);
      message.putObject("to").putArray("data").add(turn.byCompany() ? person : page);
      message.put("message", turn.text());
    }
    conversations.add(conversation);
  }

  String comments() {
    return lines(posts);
  }

  String messenger() {
    return lines(conversations);
  }

  static String time(Instant time) {
    return TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  static ObjectNode party(String id, String name) {
    return JSON.createObjectNode().put("id", id).put("name", name);
  }

  private static ObjectNode party(Customer customer) {
    return party("24" + customer.id(), customer.first() + " " + customer.last());
  }

  static String number(Dice dice) {
    return Long.toString(100_000_000_000L + Math.floorMod(dice.next(), 900_000_000_000L));
  }

  /** An API answer with one record a line. */
  private static String lines(List<ObjectNode> records) {
    StringBuilder out = new StringBuilder("{\"data\":[");
    String separator = "\n";
    for (ObjectNode record : records) {
      out.append(separator).append(record);
      separator = ",\n";
    }
    return out.append("\n]}\n").toString();
  }
}
