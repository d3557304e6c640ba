package gangway.intake;

import gangway.container.CsvHeader;
import gangway.container.CsvLayout;
import gangway.container.CsvRecords;
import gangway.container.JsonLayout;
import gangway.container.JsonLineRecords;
import gangway.container.JsonRecords;
import gangway.container.RawRecord;
import gangway.container.Records;
import gangway.container.UnusableFileException;
import gangway.intake.CompanyRegistry.Naming;
import gangway.problems.Suggestion;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of export becomes voices: a mapping file, read and validated.
 *
 * <p>A format is named ({@code twcs}) or is the path of a user's own mapping file; {@code
 * docs/mapping-files.md} describes what such a file may say.
 */
public final class Format {
  private final String name;
  private final String json;
  private final Mapping mapping;

  private Format(String name, String json, Mapping mapping) {
    this.name = name;
    this.json = json;
    this.mapping = mapping;
  }

  /** The named formats, in alphabetical order. */
  public static List<String> names() {
    return resource("formats.txt").lines().filter(line -> !line.isBlank()).sorted().toList();
  }

  /**
   * The format of a name or of a mapping file.
   *
   * @throws IntakeException if there is neither, or the mapping file is wrong; names every problem
   */
  public static Format load(String nameOrPath) throws IntakeException {
    if (names().contains(nameOrPath)) {
      return parse(nameOrPath, named(nameOrPath));
    }
    Path file = Path.of(nameOrPath);
    if (!Files.isRegularFile(file)) {
      throw new IntakeException(
          "'%s' is no format and no mapping file%s; expected the path of a mapping file, or one of %s"
              .formatted(
                  nameOrPath, Suggestion.clause(nameOrPath, names()), String.join(", ", names())));
    }
    try {
      return parse(nameOrPath, Files.readString(file));
    } catch (IOException e) {
      throw new IntakeException(nameOrPath + ": the mapping file cannot be read as UTF-8 text");
    }
  }

  /**
   * The format of a mapping's text, as {@link #json} gives it.
   *
   * @param name names it in labels and messages
   * @throws IntakeException if the mapping is wrong; names every problem
   */
  public static Format parse(String name, String json) throws IntakeException {
    return new Format(name, json, MappingParser.parse(name, json));
  }

  /** The text of a named format's mapping file. */
  static String named(String name) {
    return resource("formats/" + name + ".json");
  }

  private static String resource(String name) {
    try (InputStream in = Format.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }

  /** Its name, or the path of its mapping file. */
  public String name() {
    return name;
  }

  /** One sentence on what it reads. */
  public String title() {
    return mapping.title();
  }

  /** What inputs of this format hold. */
  public Kind kind() {
    return mapping.kind();
  }

  /** The channel of its voices. */
  public String channel() {
    return mapping.channel();
  }

  /** How its posts were chosen, unless the user says otherwise. */
  public Collected collected() {
    return mapping.collected();
  }

  /**
   * Whether each record names its company and its conversation itself, so that a {@link
   * RecordReader} can take it as it comes, without the rest of a file.
   */
  public boolean recordsStandAlone() {
    PostFields posts = mapping.posts();
    return posts == null || posts.standAlone();
  }

  /** The mapping's text, for rebuilding it elsewhere with {@link #parse}. */
  public String json() {
    return json;
  }

  Mapping mapping() {
    return mapping;
  }

  /** Opens the container and checks that it has the columns. */
  Records records(InputStream in) throws IOException, UnusableFileException {
    Object layout = mapping.layout();
    if (layout instanceof CsvLayout csv) {
      CsvRecords records = new CsvRecords(in, csv);
      mapping.checkColumns(name, records.header());
      return records;
    }
    return layout instanceof JsonLayout json ? new JsonRecords(in, json) : new JsonLineRecords(in);
  }

  /**
   * @param title one sentence on what it reads
   * @param layout a {@link CsvLayout}, a {@link JsonLayout}, or null for JSON lines
   * @param collected how its posts were chosen, unless the user says otherwise
   * @param companyPosts whether the export would hold a company's replies if there were any
   * @param personal whether records hold personal columns, so that none may be shown whole
   * @param companyPostsAreTopics whether a comment under a company's own post begins a conversation
   * @param naming in which of its names the export speaks of a company
   * @param companyFromFileName whether the file's name names the company
   * @param posts fields of support posts; null for reviews
   * @param reviews fields of reviews; null for support posts
   */
  record Mapping(
      String title,
      Kind kind,
      @Nullable Object layout,
      String channel,
      Role role,
      Solicitation solicitation,
      Collected collected,
      boolean companyPosts,
      boolean personal,
      boolean companyPostsAreTopics,
      Naming naming,
      boolean companyFromFileName,
      List<RejectRule> rejects,
      List<Field> fields,
      @Nullable PostFields posts,
      @Nullable ReviewFields reviews) {

    private static final int MAX_SHOWN = 40;

    /** In which of its names a company is the author of posts. */
    Naming authors() {
      return naming == Naming.PAGE ? Naming.PAGE : Naming.HANDLE;
    }

    /** Throws for a record that is no voice. */
    void checkRules(RawRecord raw) throws Unreadable {
      for (RejectRule rule : rejects) {
        rule.check(raw);
      }
    }

    void checkColumns(String name, CsvHeader header) throws UnusableFileException {
      List<String> problems =
          fields.stream()
              .filter(field -> !field.optional() && !field.from().isEmpty())
              .filter(field -> field.from().stream().noneMatch(header::has))
              .map(
                  field ->
                      "column '%s' (for %s) is missing%s"
                          .formatted(
                              String.join("' or '", field.from()),
                              field.name(),
                              Suggestion.clause(field.from().get(0), header.names())))
              .distinct()
              .toList();
      if (!problems.isEmpty()) {
        List<String> names = header.names();
        throw new UnusableFileException(
            1,
            "%s; the columns are: %s; a mapping file that extends %s can name others"
                .formatted(
                    String.join("; ", problems),
                    String.join(", ", names.subList(0, Math.min(MAX_SHOWN, names.size()))),
                    name));
      }
    }
  }
}
