package gangway.intake;

import gangway.container.BrokenRecord;
import gangway.container.Item;
import gangway.container.RawRecord;
import gangway.container.Records;
import gangway.container.UnusableFileException;
import gangway.intake.CompanyRegistry.Naming;
import gangway.privacy.Mask;
import gangway.privacy.Pseudonymiser;
import gangway.voice.Company;
import gangway.voice.SupportPost;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * One input being read: each record's outcome, in the order of the file.
 *
 * <p>Support posts take two passes: the first finds who answers whom, so that the second can hand
 * over each post with its conversation. What comes out is the same, post for post, whatever the
 * order of the records. Not for use by several threads.
 */
public final class Import implements Closeable {
  private static final int VALUE_CAP = 200;

  private final Input input;
  private final Format.Mapping mapping;
  private final Pseudonymiser pseudonymiser;
  private final CompanyRegistry registry;
  private final Records records;
  private final @Nullable PostReader postReader;
  private final @Nullable Threads threads;
  private final @Nullable ReviewReader reviewReader;

  /**
   * Opens an input. A first pass over support posts happens here.
   *
   * @throws IntakeException if nothing of it can be read
   * @throws IOException if the source fails while it is being read
   */
  public static Import open(
      Input input,
      Format format,
      Bytes source,
      CompanyRegistry registry,
      Pseudonymiser pseudonymiser)
      throws IOException, IntakeException {
    if (format.kind() != input.kind()) {
      throw new IntakeException(
          "%s: the format holds %s; expected one that holds %s"
              .formatted(input.label(), format.kind().word(), input.kind().word()));
    }
    try {
      return new Import(input, format, source, registry, pseudonymiser);
    } catch (UnusableFileException e) {
      throw unusable(input, e);
    } catch (NoSuchFileException e) {
      throw new IntakeException(input.path() + ": no such file; expected a file to read");
    }
  }

  private Import(
      Input input,
      Format format,
      Bytes source,
      CompanyRegistry registry,
      Pseudonymiser pseudonymiser)
      throws IOException, IntakeException, UnusableFileException {
    this.input = input;
    this.mapping = format.mapping();
    this.registry = registry;
    this.pseudonymiser = pseudonymiser;
    Company only = only(input, registry);
    PostFields posts = mapping.posts();
    ReviewFields reviews = mapping.reviews();
    if (posts != null) {
      Naming authors = mapping.naming() == Naming.PAGE ? Naming.PAGE : Naming.HANDLE;
      postReader = new PostReader(posts, authors);
      ThreadIndex index = new ThreadIndex();
      try (Records first = format.records(source.open())) {
        for (Item item = first.next(); item != null; item = first.next()) {
          index(item, index);
        }
      }
      threads =
          new Threads(
              index, registry, authors, mapping.naming(), mapping.companyPostsAreTopics(), only);
    } else {
      postReader = null;
      threads = null;
    }
    reviewReader =
        reviews == null
            ? null
            : new ReviewReader(
                input.label(),
                mapping,
                reviews,
                registry,
                pseudonymiser,
                only != null ? CompanyName.of(only) : ofFile(),
                only != null);
    records = format.records(source.open());
  }

  private static @Nullable Company only(Input input, CompanyRegistry registry)
      throws IntakeException {
    if (input.company() == null) {
      return null;
    }
    Company company = registry.byId(input.company());
    if (company == null) {
      java.util.List<String> ids = registry.companies().stream().map(Company::id).toList();
      throw new IntakeException(
          "%s: the registry has no company '%s'%s"
              .formatted(input.label(), input.company(), Suggestion.clause(input.company(), ids)));
    }
    return company;
  }

  private @Nullable CompanyName ofFile() {
    if (!mapping.companyFromFileName()) {
      return null;
    }
    Company company = registry.inFileName(input.fileName());
    return company != null
        ? CompanyName.of(company)
        : new CompanyName(null, input.fileName().replaceFirst("(?<=.)\\.\\w{1,5}$", ""));
  }

  private void index(Item item, ThreadIndex index) {
    if (item instanceof RawRecord raw && postReader != null) {
      try {
        checkRules(raw);
        index.add(postReader.read(raw));
      } catch (Unreadable e) {
        // The second pass reports it.
      }
    }
  }

  private void checkRules(RawRecord raw) throws Unreadable {
    for (RejectRule rule : mapping.rejects()) {
      rule.check(raw);
    }
  }

  /**
   * The outcome of the next record; null at the end.
   *
   * @throws IntakeException if the rest cannot be read
   * @throws IOException if the source fails
   */
  public @Nullable Outcome next() throws IOException, IntakeException {
    try {
      Item item = records.next();
      if (item == null) {
        return null;
      }
      return item instanceof RawRecord raw ? read(raw) : broken((BrokenRecord) item);
    } catch (UnusableFileException e) {
      throw unusable(input, e);
    }
  }

  private Outcome read(RawRecord raw) {
    try {
      checkRules(raw);
      if (postReader != null && threads != null) {
        PostDraft draft = postReader.read(raw);
        return new Accepted(post(draft, threads.place(draft), threads));
      }
      if (reviewReader != null) {
        return new Accepted(reviewReader.read(raw));
      }
      throw new IllegalStateException("a mapping is of posts or of reviews");
    } catch (Unreadable e) {
      return rejected(raw, e);
    }
  }

  private SupportPost post(PostDraft draft, Threads.Place place, Threads threads) {
    String channel = mapping.channel();
    String person = place.person();
    return new SupportPost(
        channel + ":" + draft.id(),
        input.label(),
        draft.line(),
        channel,
        place.company().companyId(),
        place.company().sector(),
        place.company().unknownName(),
        place.speaker(),
        mapping.role(),
        person == null ? null : pseudonymiser.pseudonym(channel, person),
        channel + ":" + place.conversation(),
        place.replyTo() == null ? null : channel + ":" + place.replyTo(),
        place.origin(),
        draft.time(),
        Mask.text(draft.text(), threads::isCompany),
        draft.language(),
        draft.followers(),
        draft.repost(),
        place.replyUnseen(),
        mapping.companyPosts(),
        place.aside(),
        draft.revised(),
        draft.removed());
  }

  private Rejected rejected(RawRecord raw, Unreadable why) {
    return new Rejected(
        input.label(),
        raw.line(),
        why.reason(),
        why.field(),
        why.value() == null ? null : masked(cap(why.value())),
        why.expected(),
        mapping.personal() ? "" : masked(raw.raw()));
  }

  private Rejected broken(BrokenRecord broken) {
    return new Rejected(
        input.label(),
        broken.line(),
        broken.reason(),
        null,
        null,
        broken.expected(),
        mapping.personal() ? "" : masked(broken.raw()));
  }

  private static String cap(String value) {
    return value.length() <= VALUE_CAP ? value : value.substring(0, VALUE_CAP);
  }

  private String masked(String text) {
    return Mask.text(text, handle -> registry.find(Naming.HANDLE, handle) != null);
  }

  private static IntakeException unusable(Input input, UnusableFileException e) {
    String where = e.line() > 0 ? ", line " + e.line() : "";
    return new IntakeException("%s%s: %s".formatted(input.path(), where, e.getMessage()));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
