package gangway.intake;

import gangway.container.RawRecord;
import gangway.intake.CompanyRegistry.Naming;
import gangway.voice.Speaker;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads records as posts, each by itself. */
final class PostReader {
  private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_@/])@(\\w{1,30})");
  private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

  /**
   * Ways to pass on somebody else's post by hand: {@code RT @a: ..}, {@code MT @a ..}, a quotation
   * that begins with its author, or a word or two before one of these. Who asks before it (`Can you
   * help? RT @b: ..`) speaks for themselves.
   */
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "^(?:[\\p{L}\\p{So}]+[!.]*\\s+){0,2}(?:(?:RT|MT|QT|RP|re-?tweet|re-?post)\\b[\\s:]*(?:de|from|by)?\\s*|[♻🔁🔄]\\uFE0F?\\s*)@\\w"
              + "|^[\"“”«]\\s*@\\w{1,30}\\s*:?\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> NO = Set.of("false", "0", "no");

  /** Codes that Twitter uses for languages and ISO 639 has renamed. */
  private static final java.util.Map<String, String> RENAMED =
      java.util.Map.of("in", "id", "iw", "he", "ji", "yi");

  private static final Set<String> UNDETERMINED =
      Set.of("und", "qam", "qct", "qht", "qme", "qst", "zxx", "art", "mul");

  private final PostFields fields;
  private final Naming authors;
  private final boolean mentionsInText;

  static PostReader of(Format.Mapping mapping) {
    PostFields posts = Objects.requireNonNull(mapping.posts(), "a mapping of support posts");
    return new PostReader(posts, mapping.authors());
  }

  private PostReader(PostFields fields, Naming authors) {
    this.fields = fields;
    this.authors = authors;
    mentionsInText = authors == Naming.HANDLE;
  }

  PostDraft read(RawRecord raw) throws Unreadable {
    String author = fields.author().text(raw);
    String handle = fields.authorHandle().text(raw);
    String text = fields.text().text(raw);
    String words = text == null ? "" : text;
    String company = fields.company().text(raw);
    List<String> participants =
        fields.participants().texts(raw).stream().map(authors::folded).toList();
    boolean itself = author != null && author.equals(company);
    String conversation = conversation(raw, participants);
    Instant time = fields.time().time(raw);
    String change = change(raw);
    String id =
        fields.id().from().isEmpty()
            ? ContentId.of(
                String.valueOf(conversation), String.valueOf(author), time.toString(), words)
            : id(fields.id().source(), fields.id().required(raw, "the post's id"));
    return new PostDraft(
        raw.line(),
        id,
        person(author),
        person(handle),
        handle != null ? handle : author,
        itself ? Speaker.COMPANY : speaker(raw),
        company,
        participants,
        time,
        words,
        language(fields.language().text(raw)),
        followers(raw),
        optionalId(fields.replyTo(), raw),
        fields.replies().texts(raw).stream().map(PostReader::plain).toList(),
        person(fields.replyToAuthor().text(raw)),
        mentions(raw, words, person(author), participants),
        conversation,
        fields.beginsBefore().text(raw) != null,
        repost(raw, words),
        change == null || fields.changed() == null ? null : fields.changed().time(raw),
        "removed".equals(change));
  }

  /** What a record answers that cannot be read as a post; null where that cannot be read either. */
  @Nullable String answered(RawRecord raw) {
    try {
      return optionalId(fields.replyTo(), raw);
    } catch (Unreadable e) {
      return null;
    }
  }

  /** Of a source without ids of conversations, those who take part make one. */
  private @Nullable String conversation(RawRecord raw, List<String> participants)
      throws Unreadable {
    boolean named = !fields.conversation().from().isEmpty();
    return named || participants.isEmpty()
        ? fields.conversation().text(raw)
        : String.join(" ", new TreeSet<>(participants));
  }

  private @Nullable String change(RawRecord raw) throws Unreadable {
    String word = fields.change().text(raw);
    if (word == null || word.equals("edited") || word.equals("removed")) {
      return word;
    }
    throw new Unreadable(
        "bad-value", fields.change().source(), word, "a value that says edited or removed");
  }

  private @Nullable String person(@Nullable String name) {
    return name == null ? null : authors.folded(plain(name));
  }

  private @Nullable Speaker speaker(RawRecord raw) throws Unreadable {
    String word = fields.speaker().text(raw);
    if (word == null) {
      return null;
    }
    return switch (word) {
      case "company" -> Speaker.COMPANY;
      case "customer" -> Speaker.CUSTOMER;
      default ->
          throw new Unreadable(
              "bad-value",
              fields.speaker().source(),
              word,
              "a value that says company or customer");
    };
  }

  private static @Nullable String optionalId(Field field, RawRecord raw) throws Unreadable {
    String id = field.text(raw);
    return id == null ? null : id(field.source(), id);
  }

  private static String id(String field, String id) throws Unreadable {
    if (ROUNDED.matcher(id).matches()) {
      throw new Unreadable(
          "rounded-id", field, id, "an id with all its digits, not one that a spreadsheet rounded");
    }
    return plain(id);
  }

  /** An id without the {@code .0} that tools append which take ids for numbers. */
  private static String plain(String id) {
    return id.endsWith(".0")
            && id.length() > 2
            && id.chars().limit(id.length() - 2L).allMatch(Character::isDigit)
        ? id.substring(0, id.length() - 2)
        : id;
  }

  static @Nullable String language(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    String tag = stated.toLowerCase(Locale.ROOT).replace('_', '-');
    return UNDETERMINED.contains(tag) ? null : RENAMED.getOrDefault(tag, tag);
  }

  private @Nullable Long followers(RawRecord raw) throws Unreadable {
    String number = fields.followers().text(raw);
    if (number == null) {
      return null;
    }
    if (!number.matches("\\d{1,12}(\\.0)?")) {
      throw new Unreadable("bad-number", fields.followers().source(), number, "a count");
    }
    return Long.parseLong(plain(number));
  }

  /** Whom the record says it mentions, then whom its text does, then who else takes part. */
  private List<String> mentions(
      RawRecord raw, String text, @Nullable String author, List<String> participants)
      throws Unreadable {
    Set<String> mentions = new LinkedHashSet<>();
    for (String mention : fields.mentions().texts(raw)) {
      mentions.add(authors.folded(mention));
    }
    if (mentionsInText && text.indexOf('@') >= 0) {
      for (Matcher m = MENTION.matcher(text); m.find(); ) {
        mentions.add(authors.folded(m.group(1)));
      }
    }
    mentions.addAll(participants);
    mentions.remove(author);
    return List.copyOf(mentions);
  }

  private boolean repost(RawRecord raw, String text) throws Unreadable {
    String said = fields.repost().text(raw);
    boolean marked = said != null && !NO.contains(said.toLowerCase(Locale.ROOT));
    return marked || (mentionsInText && PASSED_ON.matcher(text).find());
  }
}
