package gangway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import gangway.problems.JsonProblems;
import gangway.voice.CareHours;
import gangway.voice.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which handles, pages, review-site names and survey projects belong to which company. Names are
 * compared without case, handles without a leading {@code @}, review-site names also without
 * punctuation and blanks.
 */
public final class CompanyRegistry {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "sector",
          "country",
          "handles",
          "pages",
          "reviewNames",
          "surveys",
          "careHours");

  private final String json;
  private final Map<String, Company> byId = new LinkedHashMap<>();
  private final Map<Naming, Map<String, Company>> byName = new EnumMap<>(Naming.class);

  private CompanyRegistry(String json) {
    this.json = json;
  }

  /** A registry that knows nobody. */
  public static CompanyRegistry empty() {
    return new CompanyRegistry("{\"companies\":[]}");
  }

  /**
   * Reads a registry file.
   *
   * @throws IntakeException if it cannot be read or is not a registry; names every problem
   */
  public static CompanyRegistry load(Path file) throws IntakeException {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IntakeException(
          "%s: the company registry cannot be read; expected a JSON file {\"companies\":[...]}"
              .formatted(file));
    }
  }

  /**
   * Reads a registry from its text.
   *
   * @param label names the text in messages
   * @throws IntakeException if it is not a registry; names every problem
   */
  public static CompanyRegistry parse(String label, String json) throws IntakeException {
    JsonNode root = MappingJson.read(label, json);
    CompanyRegistry registry = new CompanyRegistry(json);
    JsonProblems problems = new JsonProblems();
    JsonNode companies = root.path("companies");
    if (!companies.isArray()) {
      problems.add("/companies", companies, "an array of companies");
    }
    problems.unknownKeys("", root, Set.of("companies"));
    for (int i = 0; i < companies.size(); i++) {
      registry.add("/companies/" + i, companies.get(i), problems);
    }
    IntakeException.throwIfAny(label, problems.found());
    return registry;
  }

  private void add(String path, JsonNode node, JsonProblems problems) {
    if (!node.isObject()) {
      problems.add(path, node, "a company, {\"id\": ..., \"name\": ..., \"sector\": ...}");
      return;
    }
    problems.unknownKeys(path, node, KEYS);
    Company company =
        new Company(
            problems.kebab(path + "/id", node.path("id")),
            problems.text(path + "/name", node.path("name")),
            problems.kebab(path + "/sector", node.path("sector")),
            country(path + "/country", node.path("country"), problems),
            problems.texts(path + "/handles", node.path("handles")),
            problems.texts(path + "/pages", node.path("pages")),
            problems.texts(path + "/reviewNames", node.path("reviewNames")),
            problems.texts(path + "/surveys", node.path("surveys")),
            careHours(path + "/careHours", node.path("careHours"), problems));
    if (byId.putIfAbsent(company.id(), company) != null) {
      problems.add(path + "/id", node.path("id"), "an id that no other company has");
    }
    for (Naming naming : Naming.values()) {
      for (String name : naming.names(company)) {
        Company other =
            byName
                .computeIfAbsent(naming, n -> new HashMap<>())
                .putIfAbsent(naming.folded(name), company);
        if (other != null && !other.id().equals(company.id())) {
          problems.add(
              path + "/" + naming.key(),
              node.path(naming.key()),
              "a %s that is not already one of '%s'".formatted(naming.word(), other.id()));
        }
      }
    }
  }

  private static String country(String path, JsonNode node, JsonProblems problems) {
    if (node.isMissingNode() || (node.isTextual() && node.asText().matches("|[A-Z]{2}"))) {
      return node.asText("");
    }
    problems.add(path, node, "an ISO 3166 code of two capitals");
    return "";
  }

  private static @Nullable CareHours careHours(String path, JsonNode node, JsonProblems problems) {
    if (node.isMissingNode()) {
      return null;
    }
    problems.unknownKeys(path, node, Set.of("zone", "open", "holidays"));
    String zone = problems.text(path + "/zone", node.path("zone"));
    if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
      problems.add(path + "/zone", node.path("zone"), "a time zone such as 'Europe/Paris'");
    }
    List<LocalDate> holidays = new ArrayList<>();
    List<String> days = problems.texts(path + "/holidays", node.path("holidays"));
    for (int i = 0; i < days.size(); i++) {
      try {
        holidays.add(LocalDate.parse(days.get(i)));
      } catch (DateTimeParseException e) {
        problems.add(
            path + "/holidays/" + i, node.path("holidays").path(i), "a day such as '2026-12-25'");
      }
    }
    return new CareHours(zone, problems.text(path + "/open", node.path("open")), holidays);
  }

  /** The text it was read from, for rebuilding it elsewhere with {@link #parse}. */
  public String json() {
    return json;
  }

  /** All companies, in the order of the file. */
  public Collection<Company> companies() {
    return byId.values();
  }

  /** The company of an id; null when there is none. */
  public @Nullable Company byId(String id) {
    return byId.get(id);
  }

  /** The company that a source names so; null when none is. */
  public @Nullable Company find(Naming naming, String name) {
    return byName.getOrDefault(naming, Map.of()).get(naming.folded(name));
  }

  /**
   * The company that a file's name names: the one whose name, review-site name, survey project or
   * id is the longest that stands in it as whole words; null when none does.
   */
  public @Nullable Company inFileName(String fileName) {
    String words =
        "-" + fileName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + "-";
    Company best = null;
    int longest = 0;
    for (Company company : byId.values()) {
      for (String name : namesInFiles(company)) {
        String wanted =
            "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + "-";
        if (wanted.length() > longest && words.contains(wanted)) {
          best = company;
          longest = wanted.length();
        }
      }
    }
    return best;
  }

  private static List<String> namesInFiles(Company company) {
    List<String> names = new ArrayList<>(company.reviewNames());
    names.addAll(company.surveys());
    names.add(company.name());
    names.add(company.id());
    return names;
  }

  /** In which of its names a source speaks of a company. */
  public enum Naming {
    HANDLE("handle", "handles"),
    PAGE("page", "pages"),
    REVIEW_NAME("review-name", "reviewNames"),
    SURVEY("survey", "surveys");

    private final String word;
    private final String key;

    Naming(String word, String key) {
      this.word = word;
      this.key = key;
    }

    /** As written in mapping files. */
    public String word() {
      return word;
    }

    String key() {
      return key;
    }

    List<String> names(Company company) {
      return switch (this) {
        case HANDLE -> company.handles();
        case PAGE -> company.pages();
        case SURVEY -> company.surveys();
        case REVIEW_NAME -> {
          List<String> names = new ArrayList<>(company.reviewNames());
          names.add(company.name());
          yield names;
        }
      };
    }

    /** The form in which names are compared. */
    public String folded(String name) {
      String lower = name.strip().toLowerCase(Locale.ROOT);
      return switch (this) {
        case HANDLE -> lower.startsWith("@") ? lower.substring(1) : lower;
        case REVIEW_NAME -> lower.replaceAll("[^\\p{L}\\p{N}]+", "");
        case PAGE, SURVEY -> lower;
      };
    }
  }
}
