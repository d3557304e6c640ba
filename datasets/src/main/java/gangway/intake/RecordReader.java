package gangway.intake;

import gangway.container.BrokenRecord;
import gangway.container.Item;
import gangway.container.RawRecord;
import gangway.container.Records;
import gangway.container.UnusableFileException;
import gangway.intake.CompanyRegistry.Naming;
import gangway.privacy.Mask;
import gangway.privacy.Pseudonymiser;
import gangway.problems.Suggestion;
import gangway.voice.Company;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records into outcomes, one by one: what a file and a live source have in common.
 *
 * <p>Records that name their company and conversation themselves can come in messages, whenever
 * they come: what they become is the same as if all of them stood in one file. Of the others only
 * the whole file tells that, so an {@link Import} places them. Not for use by several threads.
 */
public final class RecordReader {
  private static final int VALUE_CAP = 200;

  private final Input input;
  private final Format format;
  private final CompanyRegistry registry;
  private final VoiceReader voices;

  /**
   * A reader of messages.
   *
   * @param input names them in every outcome
   * @throws IntakeException if records of the format do not name company and conversation, if it
   *     holds other voices than the input should, or if the registry lacks the input's company
   */
  public static RecordReader of(
      Input input, Format format, CompanyRegistry registry, Pseudonymiser pseudonymiser)
      throws IntakeException {
    requireKind(input, format);
    if (!format.recordsStandAlone()) {
      throw new IntakeException(
          "%s: who speaks to whom shows only in a whole file; expected a format whose records name company and conversation themselves"
              .formatted(input.label()));
    }
    return new RecordReader(input, format, registry, pseudonymiser, null);
  }

  /**
   * @param places of posts; null for reviews, and where each record tells its own
   */
  RecordReader(
      Input input,
      Format format,
      CompanyRegistry registry,
      Pseudonymiser pseudonymiser,
      @Nullable Places places)
      throws IntakeException {
    this.input = input;
    this.format = format;
    this.registry = registry;
    Format.Mapping mapping = format.mapping();
    Company company = company(input, registry);
    CompanyName only = company == null ? null : CompanyName.of(company);
    ReviewFields reviews = mapping.reviews();
    if (reviews != null) {
      voices =
          new ReviewReader(
              input.label(),
              mapping,
              reviews,
              registry,
              pseudonymiser,
              only != null ? only : ofFile(mapping),
              only != null);
    } else {
      voices =
          new PlacedPosts(
              input.label(),
              input.collected() != null ? input.collected() : mapping.collected(),
              mapping,
              PostReader.of(mapping),
              places != null
                  ? places
                  : new LonePosts(registry, mapping.authors(), mapping.naming(), only),
              pseudonymiser);
    }
  }

  static void requireKind(Input input, Format format) throws IntakeException {
    if (format.kind() != input.kind()) {
      throw new IntakeException(
          "%s: the format holds %s; expected one that holds %s"
              .formatted(input.label(), format.kind().word(), input.kind().word()));
    }
  }

  /** The company that all of an input is about; null when its records say. */
  static @Nullable Company company(Input input, CompanyRegistry registry) throws IntakeException {
    if (input.company() == null) {
      return null;
    }
    Company company = registry.byId(input.company());
    if (company == null) {
      List<String> ids = registry.companies().stream().map(Company::id).toList();
      throw new IntakeException(
          "%s: the registry has no company '%s'%s"
              .formatted(input.label(), input.company(), Suggestion.clause(input.company(), ids)));
    }
    return company;
  }

  private @Nullable CompanyName ofFile(Format.Mapping mapping) {
    if (!mapping.companyFromFileName()) {
      return null;
    }
    Company company = registry.inFileName(input.fileName());
    return company != null
        ? CompanyName.of(company)
        : new CompanyName(null, input.fileName().replaceFirst("(?<=.)\\.\\w{1,5}$", ""));
  }

  /**
   * What becomes of the records of a message: a file in little, in the format's container. Lines
   * count from its beginning. One that cannot be used at all is one rejected record.
   */
  public List<Outcome> read(byte[] message) {
    List<Outcome> outcomes = new ArrayList<>();
    try (Records records = format.records(new ByteArrayInputStream(message))) {
      for (Item item = records.next(); item != null; item = records.next()) {
        outcomes.add(read(item));
      }
    } catch (UnusableFileException e) {
      String raw = BrokenRecord.cap(new String(message, StandardCharsets.UTF_8));
      outcomes.add(
          read(
              new BrokenRecord(
                  Math.max(1, e.line()), "unusable-message", String.valueOf(e.getMessage()), raw)));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
    return outcomes;
  }

  /** What becomes of one record. */
  Outcome read(Item item) {
    if (!(item instanceof RawRecord raw)) {
      BrokenRecord broken = (BrokenRecord) item;
      return rejected(broken, broken.reason(), null, null, broken.expected());
    }
    try {
      format.mapping().checkRules(raw);
      return new Accepted(voices.read(raw));
    } catch (Unreadable e) {
      return rejected(raw, e.reason(), e.field(), e.value(), e.expected());
    }
  }

  private Rejected rejected(
      Item item, String reason, @Nullable String field, @Nullable String value, String expected) {
    return new Rejected(
        input.label(),
        item.line(),
        reason,
        field,
        value == null ? null : masked(cap(value)),
        expected,
        format.mapping().personal() ? "" : masked(item.raw()));
  }

  private static String cap(String value) {
    return value.length() <= VALUE_CAP ? value : value.substring(0, VALUE_CAP);
  }

  private String masked(String text) {
    return Mask.text(text, handle -> registry.find(Naming.HANDLE, handle) != null);
  }
}
