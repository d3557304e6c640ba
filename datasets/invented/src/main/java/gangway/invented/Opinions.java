package gangway.invented;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reviews and survey answers, and the layouts they are exported in. */
final class Opinions {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Opinion> opinions = new ArrayList<>();

  void add(Opinion opinion) {
    opinions.add(opinion);
  }

  private List<Opinion> ordered() {
    return opinions.stream()
        .sorted(
            Comparator.comparing(Opinion::time)
                .thenComparing(o -> o.company().id())
                .thenComparing(Opinion::id))
        .toList();
  }

  /** Slug of a company on the review site. */
  static String slug(SampleCompany company) {
    return company.name().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Skytrax, layout of 2015. */
  String skytrax(List<List<String>> more) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(
          "airline_name",
          "link",
          "title",
          "author",
          "author_country",
          "date",
          "content",
          "aircraft",
          "type_traveller",
          "cabin_flown",
          "route",
          "overall_rating",
          "seat_comfort_rating",
          "cabin_staff_rating",
          "food_beverages_rating",
          "inflight_entertainment_rating",
          "ground_service_rating",
          "wifi_connectivity_rating",
          "value_money_rating",
          "recommended");
      for (Opinion o : ordered()) {
        String slug = slug(o.company());
        csv.writeRecord(
            slug,
            "/airline-reviews/" + slug,
            o.company().name() + " customer review",
            o.customer().first() + " " + o.customer().last(),
            o.customer().language() == WrittenLanguage.FRENCH ? "France" : "United Kingdom",
            DAY.format(o.time()),
            o.text(),
            "NA",
            "NA",
            o.detail(),
            o.unit(),
            Integer.toString(o.overall()),
            Integer.toString(o.productStars()),
            orNa(o.staffStars()),
            Integer.toString(o.foodStars()),
            "NA",
            "NA",
            "NA",
            Integer.toString((o.overall() + 1) / 2),
            o.overall() >= 6 ? "1" : "0");
      }
      more.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String orNa(@Nullable Integer stars) {
    return stars == null ? "NA" : stars.toString();
  }

  /** TripAdvisor, one review a line in an array. */
  String tripadvisor(List<ObjectNode> more) {
    StringBuilder out = new StringBuilder("{\"data\":[");
    String separator = "\n";
    for (Opinion o : ordered()) {
      out.append(separator).append(tripadvisor(o));
      separator = ",\n";
    }
    for (ObjectNode node : more) {
      out.append(separator).append(node);
    }
    return out.append("\n]}\n").toString();
  }

  private static ObjectNode tripadvisor(Opinion o) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", nativeId(o));
    node.put("lang", o.customer().language().code());
    node.put("published_date", DAY.format(o.time()));
    node.put("rating", (o.overall() + 1) / 2);
    node.put("title", o.title());
    node.put("text", o.text());
    node.put("travel_date", DAY.format(o.time().minusSeconds(6 * 24 * 3600)).substring(0, 7));
    ObjectNode place = node.putObject("place");
    place.put("company", o.company().name()).put("name", o.unit());
    node.putObject("user")
        .put(
            "username",
            o.customer().first() + o.customer().last().charAt(0) + o.customer().id() % 1000);
    ObjectNode sub = node.putObject("subratings");
    sub.putObject("0").put("name", "Rooms").put("value", o.productStars());
    if (o.staffStars() != null) {
      sub.putObject("1").put("name", "Service").put("value", o.staffStars());
    }
    return node;
  }

  private static String nativeId(Opinion o) {
    return Long.toString(
        700_000_000L
            + Math.floorMod(
                Dice.seeded(0).fork(o.company().id() + "/" + o.id()).next(), 200_000_000L));
  }

  /** Qualtrics survey export with its three header rows. */
  String qualtrics(Trade trade, List<List<String>> more) {
    StringWriter out = new StringWriter();
    String staff = trade == Trade.AIRLINE ? "cabin crew and ground staff" : "staff";
    String unit = trade == Trade.AIRLINE ? "Route" : "House";
    List<SurveyColumn> columns = surveyColumns(staff, unit);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(columns.stream().map(SurveyColumn::name).toList());
      csv.writeRecord(columns.stream().map(SurveyColumn::question).toList());
      csv.writeRecord(columns.stream().map(column -> importId(column.id())).toList());
      ordered().forEach(o -> csv.writeRecord(qualtricsRow(o)));
      more.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "\uFEFF" + out;
  }

  /** A column of a Qualtrics export: one name in each of its three header rows. */
  private record SurveyColumn(String name, String question, String id) {}

  private static List<SurveyColumn> surveyColumns(String staff, String unit) {
    return List.of(
        new SurveyColumn("StartDate", "Start Date", "startDate"),
        new SurveyColumn("EndDate", "End Date", "endDate"),
        new SurveyColumn("Status", "Response Type", "status"),
        new SurveyColumn("IPAddress", "IP Address", "ipAddress"),
        new SurveyColumn("Progress", "Progress", "progress"),
        new SurveyColumn("Duration (in seconds)", "Duration (in seconds)", "duration"),
        new SurveyColumn("Finished", "Finished", "finished"),
        new SurveyColumn("RecordedDate", "Recorded Date", "recordedDate"),
        new SurveyColumn("ResponseId", "Response ID", "_recordId"),
        new SurveyColumn("RecipientLastName", "Recipient Last Name", "recipientLastName"),
        new SurveyColumn("RecipientFirstName", "Recipient First Name", "recipientFirstName"),
        new SurveyColumn("RecipientEmail", "Recipient Email", "recipientEmail"),
        new SurveyColumn("ExternalReference", "External Data Reference", "externalDataReference"),
        new SurveyColumn("LocationLatitude", "Location Latitude", "locationLatitude"),
        new SurveyColumn("LocationLongitude", "Location Longitude", "locationLongitude"),
        new SurveyColumn("DistributionChannel", "Distribution Channel", "distributionChannel"),
        new SurveyColumn("UserLanguage", "User Language", "userLanguage"),
        new SurveyColumn("Q1", "How likely are you to recommend us to a friend? (0-10)", "QID1"),
        new SurveyColumn("Q2", "How would you rate our " + staff + "? (1-5)", "QID2"),
        new SurveyColumn(
            "Q3", "What would you like to tell us about our " + staff + "?", "QID3_TEXT"),
        new SurveyColumn("Survey", "Survey", "Survey"),
        new SurveyColumn(unit, unit, unit));
  }

  private static String importId(String id) {
    return id.endsWith("Date")
        ? "{\"ImportId\":\"" + id + "\",\"timeZone\":\"Z\"}"
        : "{\"ImportId\":\"" + id + "\"}";
  }

  private static List<String> qualtricsRow(Opinion o) {
    Dice dice = Dice.seeded(0).fork(o.company().id() + "/" + o.id());
    int seconds = dice.between(40, 600);
    Instant start = o.time().minusSeconds(seconds);
    Customer customer = o.customer();
    return List.of(
        SECOND.format(start),
        SECOND.format(o.time()),
        "IP Address",
        "203.0.113." + dice.between(1, 254),
        "100",
        Integer.toString(seconds),
        "True",
        SECOND.format(o.time()),
        "R_" + Long.toString(Math.floorMod(dice.next(), 1L << 60), 36),
        customer.last(),
        customer.first(),
        customer.first().toLowerCase(Locale.ROOT) + "." + customer.id() + "@example.com",
        "",
        "48." + dice.between(1000, 9999),
        "2." + dice.between(1000, 9999),
        "email",
        customer.language() == WrittenLanguage.FRENCH ? "FR" : "EN",
        Integer.toString(o.overall()),
        o.staffStars() == null ? "" : o.staffStars().toString(),
        o.text(),
        o.company().survey(),
        o.unit());
  }
}
