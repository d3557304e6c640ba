package gangway.intake;

import gangway.container.Item;
import gangway.container.RawRecord;
import gangway.container.Records;
import gangway.container.UnusableFileException;
import gangway.privacy.Pseudonymiser;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * One input being read: each record's outcome, in the order of the file.
 *
 * <p>Support posts take two passes, unless their records name company and conversation: the first
 * finds who answers whom, so that the second can hand over each post with its conversation. What
 * comes out is the same, post for post, whatever the order of the records. Not for use by several
 * threads.
 */
public final class Import implements Closeable {
  private final Input input;
  private final RecordReader reader;
  private final Records records;

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
    RecordReader.requireKind(input, format);
    try {
      Places threads = format.recordsStandAlone() ? null : threads(input, format, source, registry);
      return new Import(
          input,
          new RecordReader(input, format, registry, pseudonymiser, threads),
          format.records(source.open()));
    } catch (UnusableFileException e) {
      throw unusable(input, e);
    } catch (NoSuchFileException e) {
      throw new IntakeException(input.path() + ": no such file; expected a file to read");
    }
  }

  private Import(Input input, RecordReader reader, Records records) {
    this.input = input;
    this.reader = reader;
    this.records = records;
  }

  /** The first pass. */
  private static Threads threads(Input input, Format format, Bytes source, CompanyRegistry registry)
      throws IOException, IntakeException, UnusableFileException {
    Format.Mapping mapping = format.mapping();
    PostReader posts = PostReader.of(mapping);
    ThreadIndex index = new ThreadIndex();
    try (Records first = format.records(source.open())) {
      for (Item item = first.next(); item != null; item = first.next()) {
        if (item instanceof RawRecord raw) {
          index(raw, mapping, posts, index);
        }
      }
    }
    return new Threads(
        index,
        registry,
        mapping.authors(),
        mapping.naming(),
        mapping.companyPostsAreTopics(),
        RecordReader.company(input, registry));
  }

  private static void index(
      RawRecord raw, Format.Mapping mapping, PostReader posts, ThreadIndex index) {
    try {
      mapping.checkRules(raw);
      index.add(posts.read(raw));
    } catch (Unreadable e) {
      // The second pass reports it; what it answers must not pass for unanswered.
      index.addRejected(posts.answered(raw));
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
      return item == null ? null : reader.read(item);
    } catch (UnusableFileException e) {
      throw unusable(input, e);
    }
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
