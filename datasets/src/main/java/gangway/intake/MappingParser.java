package gangway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.container.CsvLayout;
import gangway.container.JsonLayout;
import gangway.intake.CompanyRegistry.Naming;
import gangway.problems.JsonProblems;
import gangway.problems.Suggestion;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file, and says all that is wrong with it at once. */
final class MappingParser {
  static final Set<String> KEYS =
      Set.of(
          "extends",
          "title",
          "kind",
          "container",
          "csv",
          "json",
          "channel",
          "role",
          "solicitation",
          "collected",
          "companyPosts",
          "companyPostsAreTopics",
          "companiesBy",
          "companyFromFileName",
          "personal",
          "reject",
          "fields");

  static final Set<String> POST_FIELDS =
      Set.of(
          "id",
          "author",
          "authorHandle",
          "speaker",
          "company",
          "participants",
          "time",
          "text",
          "language",
          "followers",
          "replyTo",
          "replies",
          "replyToAuthor",
          "mentions",
          "conversation",
          "beginsBefore",
          "repost",
          "change",
          "changed");

  static final Set<String> REVIEW_FIELDS =
      Set.of(
          "id",
          "author",
          "company",
          "unit",
          "time",
          "text",
          "staffRating",
          "overallRating",
          "language");

  static final Set<String> FIELD_KEYS =
      Set.of(
          "from",
          "join",
          "with",
          "constant",
          "present",
          "optional",
          "missing",
          "values",
          "stripPrefixes",
          "before",
          "split",
          "decode");

  static final Set<String> TIME_KEYS = Set.of("formats", "zone", "locale");
  static final Set<String> CSV_KEYS =
      Set.of("delimiter", "headerRows", "lastHeaderContains", "encoding");
  static final Set<String> JSON_KEYS = Set.of("records");
  static final Set<String> LEVEL_KEYS = Set.of("at", "emitted");
  static final Set<String> REJECT_KEYS = Set.of("from", "in", "reason", "optional");
  static final Set<String> RATING_KEYS = Set.of("min", "max");

  private final JsonNode root;
  private final JsonProblems problems = new JsonProblems();
  private final List<Field> fields = new ArrayList<>();

  private MappingParser(JsonNode root) {
    this.root = root;
  }

  static Format.Mapping parse(String name, String json) throws IntakeException {
    MappingParser parser = new MappingParser(extended(name, json, new HashSet<>(Set.of(name))));
    Format.@Nullable Mapping mapping = parser.mapping();
    IntakeException.throwIfAny(name, parser.problems.found());
    if (mapping == null) {
      throw new IllegalStateException("a mapping without problems");
    }
    return mapping;
  }

  /** The mapping laid over the one it extends (JSON merge patch, RFC 7396). */
  private static JsonNode extended(String name, String json, Set<String> seen)
      throws IntakeException {
    JsonNode own = MappingJson.read(name, json);
    JsonNode base = own.path("extends");
    if (base.isMissingNode()) {
      return own;
    }
    if (!Format.names().contains(base.asText()) || !seen.add(base.asText())) {
      throw new IntakeException(
          "%s: /extends is %s%s; expected one of %s"
              .formatted(
                  name,
                  base,
                  Suggestion.clause(base.asText(), Format.names()),
                  String.join(", ", Format.names())));
    }
    JsonNode merged = extended(base.asText(), Format.named(base.asText()), seen).deepCopy();
    merge((ObjectNode) merged, own);
    return merged;
  }

  private static void merge(ObjectNode into, JsonNode patch) {
    patch
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (value.isNull()) {
                into.remove(entry.getKey());
              } else if (value.isObject() && into.path(entry.getKey()) instanceof ObjectNode old) {
                merge(old, value);
              } else {
                into.set(entry.getKey(), value);
              }
            });
  }

  private Format.@Nullable Mapping mapping() {
    problems.unknownKeys("", root, KEYS);
    Kind kind = choice("/kind", root.path("kind"), Kind.class);
    Object layout = layout();
    String channel = problems.kebab("/channel", root.path("channel"));
    Role role = choice("/role", root.path("role"), Role.class, Role.CUSTOMER);
    Solicitation solicitation =
        choice(
            "/solicitation",
            root.path("solicitation"),
            Solicitation.class,
            Solicitation.UNPROMPTED);
    Collected collected =
        choice("/collected", root.path("collected"), Collected.class, Collected.UNKNOWN);
    Naming naming =
        choice(
            "/companiesBy",
            root.path("companiesBy"),
            Naming.class,
            kind == Kind.SUPPORT ? Naming.HANDLE : Naming.REVIEW_NAME);
    boolean companyPosts = flag("companyPosts", true);
    boolean personal = flag("personal", false);
    boolean companyPostsAreTopics = flag("companyPostsAreTopics", false);
    boolean companyFromFileName = flag("companyFromFileName", false);
    List<RejectRule> rejects = rejects();
    PostFields posts = kind == Kind.SUPPORT ? postFields() : null;
    ReviewFields reviews = kind == Kind.REVIEWS ? reviewFields() : null;
    if (kind == null) {
      return null;
    }
    return new Format.Mapping(
        root.path("title").asText(""),
        kind,
        layout,
        channel,
        role,
        solicitation,
        collected,
        companyPosts,
        personal,
        companyPostsAreTopics,
        naming,
        companyFromFileName,
        rejects,
        List.copyOf(fields),
        posts,
        reviews);
  }

  private PostFields postFields() {
    JsonNode node = fieldsNode(POST_FIELDS);
    return new PostFields(
        field(node, "id", false),
        field(node, "author", false),
        field(node, "authorHandle", false),
        field(node, "speaker", false),
        field(node, "company", false),
        field(node, "participants", false),
        timeField(node, "time"),
        field(node, "text", true),
        field(node, "language", false),
        field(node, "followers", false),
        field(node, "replyTo", false),
        field(node, "replies", false),
        field(node, "replyToAuthor", false),
        field(node, "mentions", false),
        field(node, "conversation", false),
        field(node, "beginsBefore", false),
        field(node, "repost", false),
        field(node, "change", false),
        changed(node));
  }

  private ReviewFields reviewFields() {
    JsonNode node = fieldsNode(REVIEW_FIELDS);
    return new ReviewFields(
        field(node, "id", false),
        field(node, "author", false),
        field(node, "company", false),
        field(node, "unit", false),
        timeField(node, "time"),
        field(node, "text", true),
        ratingField(node, "staffRating"),
        ratingField(node, "overallRating"),
        field(node, "language", false));
  }

  private JsonNode fieldsNode(Set<String> known) {
    JsonNode node = root.path("fields");
    if (!node.isObject()) {
      problems.add("/fields", node, "an object of fields");
    }
    problems.unknownKeys("/fields", node, known);
    return node;
  }

  private @Nullable Object layout() {
    JsonNode container = root.path("container");
    return switch (container.asText("")) {
      case "csv" -> csvLayout(root.path("csv"));
      case "json" -> jsonLayout(root.path("json"));
      case "json-lines" -> null;
      default -> {
        problems.add("/container", container, "one of csv, json, json-lines");
        yield null;
      }
    };
  }

  private CsvLayout csvLayout(JsonNode node) {
    problems.unknownKeys("/csv", node, CSV_KEYS);
    String delimiter = node.path("delimiter").asText(",");
    if (!delimiter.matches("[^\"\\p{Alnum} \r\n]")) {
      problems.add("/csv/delimiter", node.path("delimiter"), "one character, such as , ; or a tab");
    }
    JsonNode rows = node.path("headerRows");
    if (!rows.isMissingNode() && !(rows.isInt() && rows.asInt() >= 1 && rows.asInt() <= 3)) {
      problems.add("/csv/headerRows", rows, "1, 2 or 3");
    }
    JsonNode mark = node.path("lastHeaderContains");
    return new CsvLayout(
        delimiter.isEmpty() ? ',' : delimiter.charAt(0),
        Math.min(3, Math.max(1, rows.asInt(1))),
        mark.isMissingNode() ? null : problems.text("/csv/lastHeaderContains", mark),
        charset(node.path("encoding")));
  }

  private Charset charset(JsonNode node) {
    if (node.isMissingNode()) {
      return StandardCharsets.UTF_8;
    }
    List<String> known = List.of("UTF-8", "ISO-8859-1", "ISO-8859-15", "windows-1252");
    if (!known.contains(node.asText())) {
      problems.add("/csv/encoding", node, "one of " + String.join(", ", known));
      return StandardCharsets.UTF_8;
    }
    return Charset.forName(node.asText());
  }

  private JsonLayout jsonLayout(JsonNode node) {
    problems.unknownKeys("/json", node, JSON_KEYS);
    JsonNode records = node.path("records");
    List<JsonLayout.Level> levels = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      JsonNode level = records.get(i);
      String path = "/json/records/" + i;
      problems.unknownKeys(path, level, LEVEL_KEYS);
      JsonNode at = level.path("at");
      if (!at.isTextual() || !at.asText().matches("(/[^/]+)*")) {
        problems.add(
            path + "/at", at, "a JSON pointer such as /data, or \"\" for the value itself");
      }
      levels.add(new JsonLayout.Level(at.asText(""), level.path("emitted").asBoolean(true)));
    }
    if (levels.isEmpty()) {
      problems.add("/json/records", records, "an array of levels such as [{\"at\": \"/data\"}]");
      levels.add(new JsonLayout.Level("", true));
    }
    return new JsonLayout(levels);
  }

  private List<RejectRule> rejects() {
    JsonNode node = root.path("reject");
    if (!node.isMissingNode() && !node.isArray()) {
      problems.add("/reject", node, "an array of {\"from\": ..., \"in\": [...], \"reason\": ...}");
    }
    List<RejectRule> rules = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      JsonNode rule = node.get(i);
      String path = "/reject/" + i;
      problems.unknownKeys(path, rule, REJECT_KEYS);
      ObjectNode source = ((ObjectNode) rule.deepCopy()).retain("from", "optional");
      rules.add(
          new RejectRule(
              field(path, "reject", source, FIELD_KEYS),
              Set.copyOf(problems.texts(path + "/in", rule.path("in"))),
              problems.kebab(path + "/reason", rule.path("reason"))));
    }
    return List.copyOf(rules);
  }

  private Field field(JsonNode all, String name, boolean required) {
    JsonNode node = all.path(name);
    if (node.isMissingNode()) {
      if (required) {
        problems.add("/fields/" + name, node, "a column or pointer");
      }
      return Field.absent(name);
    }
    return field("/fields/" + name, name, node, FIELD_KEYS);
  }

  private @Nullable TimeField changed(JsonNode all) {
    if (all.has("change") != all.has("changed")) {
      problems.add(
          "/fields/changed", all.path("changed"), "a time exactly where there is a field change");
    }
    return all.has("changed") ? timeField(all, "changed") : null;
  }

  private TimeField timeField(JsonNode all, String name) {
    String path = "/fields/" + name;
    JsonNode node = all.path(name);
    if (!node.isObject()) {
      problems.add(path, node, "an object with from and formats");
      return new TimeField(Field.absent(name), List.of());
    }
    Field field = field(path, name, node, with(FIELD_KEYS, TIME_KEYS));
    ZoneId zone = zone(node.path("zone"));
    Locale locale = Locale.forLanguageTag(node.path("locale").asText("en"));
    List<TimeFormat> formats = new ArrayList<>();
    List<String> names = problems.texts(path + "/formats", node.path("formats"));
    for (int i = 0; i < names.size(); i++) {
      try {
        formats.add(TimeFormat.of(names.get(i), zone, locale));
      } catch (IllegalArgumentException e) {
        problems.add(
            path + "/formats/" + i,
            node.path("formats").get(i),
            "one of %s, or a pattern such as 'd MMMM yyyy'"
                .formatted(String.join(", ", TimeFormat.NAMES)));
      }
    }
    if (names.isEmpty()) {
      problems.add(path + "/formats", node.path("formats"), "at least one time format");
    }
    return new TimeField(field, List.copyOf(formats));
  }

  private ZoneId zone(JsonNode node) {
    try {
      return node.isMissingNode() ? ZoneOffset.UTC : ZoneId.of(node.asText());
    } catch (DateTimeException e) {
      problems.add("/fields/time/zone", node, "a time zone such as Europe/Paris");
      return ZoneOffset.UTC;
    }
  }

  private RatingField ratingField(JsonNode all, String name) {
    JsonNode node = all.path(name);
    if (node.isMissingNode()) {
      return new RatingField(Field.absent(name), 0, 1);
    }
    String path = "/fields/" + name;
    Field field = field(path, name, node, with(FIELD_KEYS, RATING_KEYS));
    JsonNode min = node.path("min");
    JsonNode max = node.path("max");
    if (!min.isNumber()) {
      problems.add(path + "/min", min, "the worst rating, a number");
    }
    if (!max.isNumber() || max.asDouble() <= min.asDouble()) {
      problems.add(path + "/max", max, "the best rating, a number above min");
    }
    return new RatingField(field, min.asDouble(), max.asDouble());
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  private Field field(String path, String name, JsonNode node, Set<String> known) {
    boolean bare = node.isTextual() || node.isArray();
    Field field = bare ? simple(name, path, node) : detailed(path, name, node, known);
    fields.add(field);
    checkPointers(path, field);
    return field;
  }

  private Field simple(String name, String path, JsonNode node) {
    return new Field(
        name,
        sources(path, node),
        null,
        null,
        null,
        false,
        Set.of(),
        Map.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  private Field detailed(String path, String name, JsonNode node, Set<String> known) {
    if (!node.isObject()) {
      problems.add(path, node, "a column or pointer, or an object such as {\"from\": ...}");
      return Field.absent(name);
    }
    problems.unknownKeys(path, node, known);
    boolean joins = node.has("join");
    List<String> from =
        sources(path + (joins ? "/join" : "/from"), node.path(joins ? "join" : "from"));
    if (from.isEmpty() && !node.has("constant")) {
      problems.add(path, node, "one of from, join, constant");
    }
    return new Field(
        name,
        from,
        joins ? node.path("with").asText("\n\n") : null,
        node.has("constant") ? node.path("constant").asText() : null,
        node.has("present") ? node.path("present").asText() : null,
        node.path("optional").asBoolean(false),
        Set.copyOf(problems.texts(path + "/missing", node.path("missing"))),
        values(path + "/values", node.path("values")),
        problems.texts(path + "/stripPrefixes", node.path("stripPrefixes")),
        node.has("before") ? problems.text(path + "/before", node.path("before")) : null,
        node.has("split") ? java.util.regex.Pattern.quote(node.path("split").asText()) : null,
        decodings(path + "/decode", node.path("decode")));
  }

  private List<String> sources(String path, JsonNode node) {
    return node.isTextual() ? List.of(problems.text(path, node)) : problems.texts(path, node);
  }

  private Map<String, String> values(String path, JsonNode node) {
    if (!node.isMissingNode() && !node.isObject()) {
      problems.add(path, node, "an object of values and what they mean");
    }
    Map<String, String> values = new HashMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return Map.copyOf(values);
  }

  private List<Decoding> decodings(String path, JsonNode node) {
    List<Decoding> decodings = new ArrayList<>();
    List<String> words = problems.texts(path, node);
    for (int i = 0; i < words.size(); i++) {
      Decoding decoding = choice(path + "/" + i, node.get(i), Decoding.class);
      if (decoding != null) {
        decodings.add(decoding);
      }
    }
    return List.copyOf(decodings);
  }

  private void checkPointers(String path, Field field) {
    if (!root.path("container").asText().startsWith("json")) {
      return;
    }
    for (String pointer : field.from()) {
      if (!pointer.matches("\\^*(/.*)?")) {
        problems.add(
            path,
            com.fasterxml.jackson.databind.node.TextNode.valueOf(pointer),
            "a JSON pointer such as /" + pointer);
      }
    }
  }

  private boolean flag(String key, boolean otherwise) {
    JsonNode node = root.path(key);
    if (!node.isMissingNode() && !node.isBoolean()) {
      problems.add("/" + key, node, "true or false");
    }
    return node.asBoolean(otherwise);
  }

  private <E extends Enum<E>> E choice(String path, JsonNode node, Class<E> type, E otherwise) {
    E chosen = node.isMissingNode() ? otherwise : choice(path, node, type);
    return chosen == null ? otherwise : chosen;
  }

  private <E extends Enum<E>> @Nullable E choice(String path, JsonNode node, Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(MappingParser::word).toList();
    int index = words.indexOf(node.asText());
    if (index < 0) {
      problems.add(path, node, "one of " + String.join(", ", words));
      return null;
    }
    return type.getEnumConstants()[index];
  }

  /** Mapping files write enum constants in lower case with hyphens. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
