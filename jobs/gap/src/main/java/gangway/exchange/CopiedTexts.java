package gangway.exchange;

import java.util.Arrays;
import java.util.Collection;

/** Fingerprints of texts that one company sent to many people. */
public final class CopiedTexts {
  /** Of a company of which no copied text is known. */
  public static final CopiedTexts NONE = new CopiedTexts(new long[0]);

  private final long[] fingerprints;

  private CopiedTexts(long[] fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** The texts of these fingerprints, as {@link CopyFinder} found them. */
  public static CopiedTexts of(Collection<Long> fingerprints) {
    return new CopiedTexts(fingerprints.stream().mapToLong(Long::longValue).toArray());
  }

  /** Whether a reply is one of them. */
  public boolean contains(String reply) {
    Long fingerprint = fingerprints.length == 0 ? null : ReplyText.fingerprint(reply);
    return fingerprint != null
        && Arrays.stream(fingerprints).anyMatch(known -> known == fingerprint);
  }
}
