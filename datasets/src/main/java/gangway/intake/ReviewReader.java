package gangway.intake;

import gangway.container.RawRecord;
import gangway.privacy.Mask;
import gangway.privacy.Pseudonymiser;
import gangway.voice.Company;
import gangway.voice.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads records as reviews. */
final class ReviewReader implements VoiceReader {
  private final String label;
  private final Format.Mapping mapping;
  private final ReviewFields fields;
  private final CompanyRegistry registry;
  private final Pseudonymiser pseudonymiser;
  private final @Nullable CompanyName ofFile;
  private final boolean always;

  /**
   * @param ofFile the company that the input as a whole names; null when it names none
   * @param always whether that one counts whatever the records say
   */
  ReviewReader(
      String label,
      Format.Mapping mapping,
      ReviewFields fields,
      CompanyRegistry registry,
      Pseudonymiser pseudonymiser,
      @Nullable CompanyName ofFile,
      boolean always) {
    this.label = label;
    this.mapping = mapping;
    this.fields = fields;
    this.registry = registry;
    this.pseudonymiser = pseudonymiser;
    this.ofFile = ofFile;
    this.always = always;
  }

  @Override
  public Review read(RawRecord raw) throws Unreadable {
    CompanyName company = company(raw);
    Instant time = fields.time().time(raw);
    String author = fields.author().text(raw);
    String text = fields.text().text(raw);
    String words = text == null ? "" : text;
    return new Review(
        mapping.channel() + ":" + id(raw, company.key(), String.valueOf(author), time, words),
        label,
        raw.line(),
        mapping.channel(),
        company.companyId(),
        company.sector(),
        company.unknownName(),
        mapping.solicitation(),
        mapping.role(),
        author == null ? null : pseudonymiser.pseudonym(mapping.channel(), author),
        fields.unit().text(raw),
        time,
        Mask.text(words, handle -> registry.find(CompanyRegistry.Naming.HANDLE, handle) != null),
        fields.staffRating().rating(raw),
        fields.overallRating().rating(raw),
        PostReader.language(fields.language().text(raw)));
  }

  /** The native id; a hash where there is none or where it is put together of several columns. */
  private String id(RawRecord raw, String company, String author, Instant time, String words)
      throws Unreadable {
    String id = fields.id().text(raw);
    if (id == null) {
      return ContentId.of(company, author, time.toString(), words);
    }
    return fields.id().joinWith() == null ? id : ContentId.of(id);
  }

  private CompanyName company(RawRecord raw) throws Unreadable {
    if (always && ofFile != null) {
      return ofFile;
    }
    String name = fields.company().text(raw);
    if (name == null) {
      return ofFile == null ? CompanyName.NONE : ofFile;
    }
    Company known = registry.find(mapping.naming(), name);
    return known == null ? new CompanyName(null, name) : CompanyName.of(known);
  }
}
