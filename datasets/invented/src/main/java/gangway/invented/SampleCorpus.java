package gangway.invented;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.invented.SampleExchange.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes corpora of fictional companies in the layouts of real exports, with the truth beside them.
 * The same settings give the same bytes, everywhere.
 */
public final class SampleCorpus {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long BUNDLED_SEED = 2026;
  private static final String TWITTER_AIRLINES = "twitter-airlines.csv";
  private static final String TWITTER_LODGING = "twitter-lodging.jsonl";
  private static final String COMMENTS = "facebook-comments.json";
  private static final String REVIEWS_AIRLINES = "reviews-airlines.csv";
  private static final String REVIEWS_LODGING = "reviews-lodging.json";
  private static final String SURVEY_AIRLINES = "survey-airlines.csv";
  private static final String SURVEY_LODGING = "survey-lodging.csv";

  private final long seed;
  private final LocalDate last;
  private final Exports airlines = new Exports();
  private final Exports lodging = new Exports();
  private final Facebook facebook = new Facebook();

  private SampleCorpus(long seed, LocalDate last) {
    this.seed = seed;
    this.last = last;
  }

  /** The exports that each sector has of its own. */
  private record Exports(Tweets tweets, Opinions reviews, Opinions answers) {
    Exports() {
      this(new Tweets(), new Opinions(), new Opinions());
    }
  }

  /**
   * Writes the bundled corpus: twelve companies, with the traps of real exports among their voices.
   *
   * @param dir where to; created if absent, files in it are replaced
   */
  public static void writeBundled(Path dir) {
    SampleCorpus corpus = new SampleCorpus(BUNDLED_SEED, SampleSettings.LAST_DAY);
    List<SampleCompany> companies = SampleCompanies.bundled();
    companies.forEach(corpus::add);
    write(dir, corpus.files(companies, new AwkwardRecords()));
  }

  /**
   * Writes a population drawn by seed, without traps.
   *
   * @param dir where to; created if absent, files in it are replaced
   * @param settings how many companies, how much they are spoken of, which gaps are planted
   */
  public static void write(Path dir, SampleSettings settings) {
    SampleCorpus corpus = new SampleCorpus(settings.seed(), settings.last());
    List<SampleCompany> companies = SampleCompanies.population(settings);
    companies.forEach(corpus::add);
    write(dir, corpus.files(companies, null));
  }

  /** What {@link #write} plants, in the order of {@code truth.json}. */
  public static List<CompanyTruth> truth(SampleSettings settings) {
    return SampleCompanies.population(settings).stream().map(CompanyTruth::of).toList();
  }

  private void add(SampleCompany company) {
    Dice dice = Dice.seeded(seed).fork("corpus/" + company.id());
    Timetable desk = new Timetable(company, last);
    ExchangeWriter exchanges = new ExchangeWriter(company, dice, desk);
    OpinionWriter opinions = new OpinionWriter(company, dice, desk);
    Exports exports = company.trade() == Trade.AIRLINE ? airlines : lodging;
    SampleCompany.Volume volume = company.volume();
    Dice ids = dice.fork("ids");
    for (int i = 0; i < volume.twitter(); i++) {
      exports.tweets().add(exchanges.write(Channel.TWITTER, i), ids.fork("twitter", i));
    }
    List<SampleExchange> threads = new ArrayList<>();
    for (int i = 0; i < volume.comments(); i++) {
      threads.add(exchanges.write(Channel.COMMENTS, i));
    }
    facebook.addComments(company, threads, ids.fork("comments"));
    for (int i = 0; i < volume.messenger(); i++) {
      facebook.addConversation(exchanges.write(Channel.MESSENGER, i), ids.fork("messenger", i));
    }
    for (int i = 0; i < volume.reviews(); i++) {
      exports.reviews().add(opinions.review(i));
    }
    for (int i = 0; i < volume.answers(); i++) {
      exports.answers().add(opinions.answer(i));
    }
  }

  private Map<String, String> files(
      List<SampleCompany> companies, @Nullable AwkwardRecords awkward) {
    List<List<String>> reviewRows = new ArrayList<>();
    List<ObjectNode> reviewRecords = new ArrayList<>();
    List<List<String>> airlineRows = new ArrayList<>();
    List<List<String>> lodgingRows = new ArrayList<>();
    ArrayNode listed = JSON.createArrayNode();
    if (awkward != null) {
      awkward.addTo(TWITTER_AIRLINES, airlines.tweets(), true);
      awkward.addTo(TWITTER_LODGING, lodging.tweets(), false);
      awkward.addTo(COMMENTS, facebook, companies.get(0));
      reviewRows = awkward.skytraxRows(REVIEWS_AIRLINES);
      reviewRecords = awkward.tripadvisorRecords(REVIEWS_LODGING);
      airlineRows = awkward.qualtricsRows(SURVEY_AIRLINES, companies.get(1));
      lodgingRows = awkward.qualtricsRows(SURVEY_LODGING, companies.get(companies.size() - 1));
      listed = awkward.listed();
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("companies.json", registry(companies));
    files.put(TWITTER_AIRLINES, airlines.tweets().twcs());
    files.put(TWITTER_LODGING, lodging.tweets().flat());
    files.put(COMMENTS, facebook.comments());
    files.put("messenger.json", facebook.messenger());
    files.put(REVIEWS_AIRLINES, airlines.reviews().skytrax(reviewRows));
    files.put(REVIEWS_LODGING, lodging.reviews().tripadvisor(reviewRecords));
    files.put(SURVEY_AIRLINES, airlines.answers().qualtrics(Trade.AIRLINE, airlineRows));
    files.put(SURVEY_LODGING, lodging.answers().qualtrics(Trade.HOTEL, lodgingRows));
    files.put("truth.json", truth(companies, listed));
    return files;
  }

  private static String registry(List<SampleCompany> companies) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("companies");
    for (SampleCompany company : companies) {
      ObjectNode node = all.addObject();
      node.put("id", company.id());
      node.put("name", company.name());
      node.put("sector", company.trade().sector());
      node.put("country", company.country());
      node.putArray("handles").add(company.handle());
      node.putArray("pages").add(company.page());
      node.putArray("reviewNames").add(Opinions.slug(company));
      node.putArray("surveys").add(company.survey());
    }
    return pretty(root);
  }

  private static String truth(List<SampleCompany> companies, ArrayNode awkward) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("companies");
    for (SampleCompany company : companies) {
      ObjectNode node = all.addObject();
      node.put("id", company.id());
      node.put("sector", company.trade().sector());
      node.put("story", company.story().name());
      CompanyTruth truth = CompanyTruth.of(company);
      node.put("digital", truth.digital());
      node.put("in_person", truth.inPerson());
      node.put("gap", truth.gap());
      node.set("care", JSON.valueToTree(company.care()));
      node.set("service", JSON.valueToTree(company.service()));
      node.set("volume", JSON.valueToTree(company.volume()));
    }
    root.set("traps", awkward);
    return pretty(root);
  }

  private static String pretty(ObjectNode root) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path dir, Map<String, String> files) {
    try {
      Files.createDirectories(dir);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.write(dir.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the samples to " + dir, e);
    }
  }
}
