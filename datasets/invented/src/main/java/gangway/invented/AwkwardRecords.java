package gangway.invented;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What real exports hold that no analysis may stumble over, in small numbers among the voices of
 * the bundled corpus: each trap is listed with the file it is in and what should become of it.
 *
 * <p>Addresses and numbers are of ranges kept for fiction: example.com, 555-01xx, 01 99 00 xx xx.
 */
final class AwkwardRecords {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant FROM = Instant.parse("2026-05-04T09:00:00Z");
  private static final String AIRLINE = "MeridaleAirways";
  private static final String OTHER_AIRLINE = "AirVermeil";
  private static final String LODGING = "PellworthSuites";
  private static final String STRANGER = "GhostwindJets";

  private final Dice dice = Dice.seeded(7).fork("traps");
  private final ArrayNode listed = JSON.createArrayNode();
  private int minutes;

  /** The list for {@code truth.json}: {@code file, trap, outcome, where}. */
  ArrayNode listed() {
    return listed;
  }

  private void list(String file, String trap, String outcome, String where) {
    listed
        .addObject()
        .put("file", file)
        .put("trap", trap)
        .put("outcome", outcome)
        .put("where", where);
  }

  /** Some hours after the last. */
  private Instant next() {
    minutes += 190 + dice.below(400);
    return FROM.plusSeconds(minutes * 60L);
  }

  private Tweet customer(
      String to, @Nullable Tweet before, Instant time, String language, String text) {
    long author =
        before != null && before.author() != null
            ? before.author()
            : 300_000_000L + dice.below(1_000_000);
    return new Tweet(
        Tweet.id(time, dice),
        author,
        null,
        time,
        text,
        language,
        before == null ? null : before.id(),
        List.of(to));
  }

  private Tweet company(String handle, @Nullable Tweet before, Instant time, String text) {
    Long customer = before == null ? null : before.author();
    return new Tweet(
        Tweet.id(time, dice),
        null,
        handle,
        time,
        text,
        "en",
        before == null ? null : before.id(),
        customer == null ? List.of() : List.of(customer.toString()));
  }

  void addTo(String file, Tweets tweets, boolean airlines) {
    String handle = airlines ? AIRLINE : LODGING;
    String second = airlines ? OTHER_AIRLINE : "MaisonCorbel";
    duplicate(file, tweets, handle);
    retweetAndSpam(file, tweets, handle);
    startedByCompany(file, tweets, handle);
    splitReply(file, tweets, handle);
    automaticFirst(file, tweets, second);
    sentElsewhere(file, tweets, second);
    beginningOutside(file, tweets, handle);
    otherLanguages(file, tweets, handle);
    entitiesAndHostile(file, tweets, handle);
    secrets(file, tweets, handle);
    stranger(file, tweets);
    mention(file, tweets, handle);
    badTime(file, tweets, handle, airlines);
  }

  /** A customer begins a conversation. */
  private Tweet asked(Tweets tweets, String to, String language, String text) {
    return said(tweets, customer(to, null, next(), language, text));
  }

  /** The company's reply, so many seconds after. */
  private Tweet answered(Tweets tweets, String handle, Tweet asked, long seconds, String text) {
    return said(tweets, company(handle, asked, asked.time().plusSeconds(seconds), text));
  }

  private Tweet said(Tweets tweets, Tweet tweet) {
    tweets.add(tweet);
    return tweet;
  }

  private void duplicate(String file, Tweets tweets, String handle) {
    Tweet once = asked(tweets, handle, "en", "Is the desk open on Sunday? Thanks!");
    said(tweets, once);
    list(file, "the same row twice", "duplicate", "id " + once.id());
  }

  private void retweetAndSpam(String file, Tweets tweets, String handle) {
    Tweet retweet =
        asked(
            tweets,
            handle,
            "en",
            "RT @" + handle + ": Win a weekend for two, tell us where you would go first!");
    list(file, "retweet", "not counted: repost", "id " + retweet.id());
    Tweet spam =
        asked(
            tweets,
            handle,
            "en",
            "Make 4,000 a week from home!!! No skills needed >>> https://example.com/easy-money #crypto #airdrop #giveaway #followback");
    list(file, "spam", "not counted", "id " + spam.id());
  }

  private void startedByCompany(String file, Tweets tweets, String handle) {
    Tweet first =
        said(
            tweets,
            company(handle, null, next(), "Window or aisle? Settle it once and for all. 👇"));
    Tweet answer = said(tweets, customer(handle, first, next(), "en", "Window, always window!"));
    said(tweets, company(handle, answer, next(), "Good choice! 😄"));
    list(file, "thread that the company began", "not counted: company-began", "id " + first.id());
  }

  private void splitReply(String file, Tweets tweets, String handle) {
    Tweet asked =
        asked(
            tweets,
            handle,
            "en",
            "My confirmation shows the wrong first name, Jon instead of Joan. Does that matter? Booking Q7K2LM");
    Tweet one =
        answered(
            tweets,
            handle,
            asked,
            1500,
            "Hi Joan, good that you noticed! The name has to match your ID letter by letter, so I've corrected it on all parts of the booking and taken out 1/2");
    Tweet two =
        said(
            tweets,
            new Tweet(
                Tweet.id(one.time().plusSeconds(20), dice),
                null,
                handle,
                one.time().plusSeconds(20),
                "the correction fee. A new confirmation is on its way to your inbox, tell me if it isn't there by tonight. 2/2 ^TS",
                "en",
                one.id(),
                one.mentioned()));
    said(
        tweets,
        customer(
            handle, two, two.time().plusSeconds(900), "en", "It's there already, thank you Tess!"));
    list(file, "one reply in two parts", "merged into one reply", "id " + one.id());
  }

  private void automaticFirst(String file, Tweets tweets, String handle) {
    Tweet asked =
        asked(
            tweets,
            handle,
            "fr",
            "Bonjour, ma réservation apparaît deux fois et j'ai payé deux fois. Vous pouvez vérifier ?");
    answered(
        tweets,
        handle,
        asked,
        25,
        "Merci pour votre message, il a bien été reçu. Réponse automatique, merci de ne pas y répondre.");
    answered(
        tweets,
        handle,
        asked,
        4 * 3600,
        "Bonjour Odile, désolée pour cette frayeur. La seconde réservation est annulée et le second paiement vous revient d'ici jeudi, je vérifie vendredi. ^CP");
    list(file, "automatic reply, then a human one", "first response after 4 h", "id " + asked.id());
  }

  private void sentElsewhere(String file, Tweets tweets, String handle) {
    Tweet asked =
        asked(tweets, handle, "fr", "Trois semaines que j'attends mon remboursement. Quelqu'un ?");
    answered(tweets, handle, asked, 3600, "Bonjour, envoyez-nous un DM.");
    list(file, "sent to a private message", "deflected", "id " + asked.id());
  }

  private void beginningOutside(String file, Tweets tweets, String handle) {
    Instant time = next();
    long missing = Tweet.id(time.minusSeconds(86_400), dice);
    Tweet orphan =
        said(
            tweets,
            new Tweet(
                Tweet.id(time, dice),
                null,
                handle,
                time,
                "Hi Ben, thanks for the photo, the team is on it and I'll let you know by noon. ^TS",
                "en",
                missing,
                List.of("300999111")));
    list(
        file,
        "reply to a post that is not in the file",
        "not counted: beginning-outside",
        "id " + orphan.id());
  }

  private void otherLanguages(String file, Tweets tweets, String handle) {
    Tweet german =
        asked(
            tweets,
            handle,
            "de",
            "Seit zwei Tagen warte ich auf eine Antwort von euch. So geht man doch nicht mit Kunden um. Wann meldet sich endlich jemand?");
    Tweet spanish =
        asked(
            tweets,
            handle,
            "es",
            "Buenos días, ¿puedo cambiar la fecha de mi reserva sin pagar más? Muchas gracias por la ayuda.");
    list(file, "post in German", "unscored: no-model-for-language", "id " + german.id());
    list(file, "post in Spanish", "unscored: no-model-for-language", "id " + spanish.id());
  }

  private void entitiesAndHostile(String file, Tweets tweets, String handle) {
    Tweet entities =
        asked(
            tweets,
            handle,
            "en",
            "Bags &amp; pushchair both lost, 3 hours at the desk &gt;&gt; nobody knows anything. Unbelievable &#128545;");
    list(file, "HTML entities", "decoded", "id " + entities.id());
    for (String hostile :
        List.of(
            "<script>alert('gotcha')</script> your check-in page is so slow, is anyone looking at it?",
            "=HYPERLINK(\"http://example.com/x\",\"refund\") still waiting for my refund, please answer",
            "\u001B[31mWhy is nobody answering\u001B[0m since yesterday?")) {
      Tweet tweet = asked(tweets, handle, "en", hostile);
      list(file, "hostile text", "shown as text, never run", "id " + tweet.id());
    }
  }

  private void secrets(String file, Tweets tweets, String handle) {
    Tweet tweet =
        asked(
            tweets,
            handle,
            "en",
            "Please call me back on +1 202 555 0143 or write to jo.ashdown@example.com about booking R8XKQ2, nobody has answered my claim.");
    list(file, "telephone number, e-mail address, booking code", "masked", "id " + tweet.id());
  }

  private void stranger(String file, Tweets tweets) {
    Tweet asked =
        asked(tweets, STRANGER, "en", "Third cancellation this month, what is going on with you?");
    answered(tweets, STRANGER, asked, 1200, "Sorry to hear that, please DM us your booking.");
    list(
        file,
        "company that is not in the registry",
        "unknown company " + STRANGER,
        "id " + asked.id());
  }

  private void mention(String file, Tweets tweets, String handle) {
    Tweet tweet =
        asked(
            tweets,
            handle,
            "en",
            "Sunset from our window tonight, no filter 🌅 https://t.co/k3jd82hq");
    list(file, "mere mention", "not counted: mention-only", "id " + tweet.id());
  }

  private void badTime(String file, Tweets tweets, String handle, boolean twcs) {
    String id = Long.toString(Tweet.id(next(), dice));
    String text = "@" + handle + " hello, are you open on the 1st of May?";
    tweets.addRow(
        twcs
            ? List.of(id, "300777111", "True", "Tue Okt 32 25:61:00 +0000 2026", text, "", "")
            : List.of(
                "{\"id\":\""
                    + id
                    + "\",\"created_at\":\"2026-06-31T25:00:00Z\",\"author_id\":\"300777111\",\"author_handle\":null,\"lang\":\"en\",\"text\":\"hello, are you open on the 1st of May?\",\"in_reply_to_status_id\":null,\"in_reply_to_user_id\":null,\"mentioned\":[\""
                    + handle
                    + "\"],\"hashtags\":[],\"quoted_status_id\":null}"));
    list(file, "time that does not exist", "rejected: bad-time", "id " + id);
  }

  /** A comment whose words were removed, with the answer it had. */
  void addTo(String file, Facebook facebook, SampleCompany company) {
    Instant time = next();
    String post = Facebook.number(dice);
    ObjectNode node = JSON.createObjectNode();
    node.put("id", company.page() + "_" + post);
    node.put("created_time", Facebook.time(time.minusSeconds(7200)));
    node.set("from", Facebook.party(company.page(), company.name()));
    node.put("message", "Thank you for 100,000 followers! 🎉");
    ArrayNode comments = node.putObject("comments").putArray("data");
    ObjectNode removed = comments.addObject();
    removed.put("id", post + "_" + Facebook.number(dice)).put("created_time", Facebook.time(time));
    removed.set("from", Facebook.party("24300123456", "Corinne Tully"));
    removed.put("message", "");
    ObjectNode reply = removed.putObject("comments").putArray("data").addObject();
    reply
        .put("id", post + "_" + Facebook.number(dice))
        .put("created_time", Facebook.time(time.plusSeconds(1800)));
    reply.set("from", Facebook.party(company.page(), company.name()));
    reply.put(
        "message", "Hi Corinne, we're sorry to read this and have sent you a message. - Tess");
    reply.putObject("parent").put("id", removed.get("id").asText());
    facebook.addPost(node);
    list(
        file,
        "comment without words, its text was removed",
        "unscored or rejected, never guessed",
        "id " + removed.get("id").asText());
  }

  /** Rows for the Skytrax layout. */
  List<List<String>> skytraxRows(String file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> twice =
        skytraxRow("corvane-air", "2026-05-11", "Good flight, kind crew, bags on time.", "8", "4");
    rows.add(twice);
    rows.add(twice);
    list(file, "the same row twice", "duplicate", "corvane-air, 2026-05-11");
    rows.add(skytraxRow("northquay-airlines", "2026-13-45", "The crew were friendly.", "7", "4"));
    list(file, "date that does not exist", "rejected: bad-time", "2026-13-45");
    rows.add(
        skytraxRow(
            "ghostwind-jets",
            "2026-05-20",
            "The crew never smiled and the seat was broken.",
            "2",
            "1"));
    list(
        file,
        "airline that is not in the registry",
        "unknown company ghostwind-jets",
        "2026-05-20");
    rows.add(
        skytraxRow(
            "corvane-air", "2026-05-21", "The gate staff were helpful &amp; quick.", "8", "0"));
    list(
        file,
        "HTML entity; 0 stars mean no rating",
        "decoded; no staff rating",
        "corvane-air, 2026-05-21");
    rows.add(
        skytraxRow(
            "northquay-airlines",
            "2026-05-22",
            "=HYPERLINK(\"http://example.com/x\",\"open\") The crew ignored us.",
            "3",
            "2"));
    list(file, "hostile text", "shown as text, never run", "northquay-airlines, 2026-05-22");
    rows.add(
        skytraxRow(
            "air-vermeil",
            "2026-05-23",
            "Die Besatzung war sehr freundlich, das Essen leider kalt.",
            "7",
            "4"));
    list(file, "review in German", "unscored: no-model-for-language", "air-vermeil, 2026-05-23");
    return rows;
  }

  private static List<String> skytraxRow(
      String airline, String date, String text, String overall, String staff) {
    return List.of(
        airline,
        "/airline-reviews/" + airline,
        "customer review",
        "R Odum",
        "NA",
        date,
        text,
        "NA",
        "NA",
        "Economy",
        "NA",
        overall,
        "NA",
        staff,
        "NA",
        "NA",
        "NA",
        "NA",
        "NA",
        "NA");
  }

  /** Records for the TripAdvisor layout. */
  List<ObjectNode> tripadvisorRecords(String file) {
    List<ObjectNode> records = new ArrayList<>();
    records.add(
        tripadvisorRecord(
            "690000001",
            "Pellworth Suites",
            "es",
            "2026-05-12",
            "El personal fue encantador y la habitación muy limpia."));
    list(file, "review in Spanish", "unscored: no-model-for-language", "id 690000001");
    records.add(
        tripadvisorRecord(
            "690000002", "Ghostwind Towers", "en", "2026-05-13", "The staff were charming."));
    list(
        file,
        "house that is not in the registry",
        "unknown company Ghostwind Towers",
        "id 690000002");
    records.add(
        tripadvisorRecord(
            "690000003",
            "Pellworth Suites",
            "en",
            "2026-05-14",
            "<img src=x onerror=alert(1)> The receptionist was rude."));
    list(file, "hostile text", "shown as text, never run", "id 690000003");
    records.add(
        tripadvisorRecord(
            "690000004", "Haldenby Inns", "en", "yesterday", "The staff were helpful."));
    list(file, "date that is none", "rejected: bad-time", "id 690000004");
    return records;
  }

  private static ObjectNode tripadvisorRecord(
      String id, String company, String lang, String date, String text) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id).put("lang", lang).put("published_date", date).put("rating", 3);
    node.put("title", "-").put("text", text).put("travel_date", "2026-05");
    node.putObject("place").put("company", company).put("name", company);
    node.putObject("user").put("username", "traveller" + id);
    node.putObject("subratings").putObject("0").put("name", "Rooms").put("value", 3);
    return node;
  }

  /** Rows for the Qualtrics layout. */
  List<List<String>> qualtricsRows(String file, SampleCompany company) {
    String unit = company.units().get(0).name();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        qualtricsRow(
            "R_trap1",
            "Survey Preview",
            "True",
            "2026-05-11 08:00:00",
            "Testing, testing",
            company.survey(),
            unit));
    list(file, "preview by the survey's author", "rejected: survey-preview", "R_trap1");
    rows.add(
        qualtricsRow(
            "R_trap2",
            "IP Address",
            "False",
            "2026-05-12 08:00:00",
            "The staff",
            company.survey(),
            unit));
    list(file, "unfinished answer", "rejected: survey-unfinished", "R_trap2");
    rows.add(
        qualtricsRow(
            "R_trap3",
            "IP Address",
            "True",
            "12 o'clock",
            "Friendly staff",
            company.survey(),
            unit));
    list(file, "time that is none", "rejected: bad-time", "R_trap3");
    rows.add(
        qualtricsRow(
            "R_trap4",
            "IP Address",
            "True",
            "2026-05-13 08:00:00",
            "Staff were lovely.\nRoom for improvement:\n- \"slow\" check-in",
            company.survey(),
            unit));
    list(file, "line breaks and quotes in an answer", "read as one answer", "R_trap4");
    rows.add(
        qualtricsRow(
            "R_trap5",
            "IP Address",
            "True",
            "2026-05-14 08:00:00",
            "Kind staff",
            "SV_nobody",
            unit));
    list(file, "survey that is not in the registry", "unknown company SV_nobody", "R_trap5");
    return rows;
  }

  private static List<String> qualtricsRow(
      String id,
      String status,
      String finished,
      String recorded,
      String text,
      String survey,
      String unit) {
    return List.of(
        recorded,
        recorded,
        status,
        "203.0.113.7",
        finished.equals("True") ? "100" : "40",
        "120",
        finished,
        recorded,
        id,
        "",
        "",
        "",
        "",
        "",
        "",
        "anonymous",
        "EN",
        "7",
        "4",
        text,
        survey,
        unit);
  }
}
