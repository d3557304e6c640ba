package gangway.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that one company sent to many people. */
public final class CopiedTexts {
  /** Of a company of which no copied text is known. */
  public static final CopiedTexts NONE = new CopiedTexts(Map.of());

  private final Map<Long, Boolean> signedById;

  private CopiedTexts(Map<Long, Boolean> signedById) {
    this.signedById = signedById;
  }

  /** These texts, as {@link CopyFinder} told them; one told again as signed is signed. */
  public static CopiedTexts of(Collection<CopiedText> texts) {
    Map<Long, Boolean> signed = new HashMap<>();
    texts.forEach(t -> signed.merge(t.id(), t.signed(), Boolean::logicalOr));
    return new CopiedTexts(signed);
  }

  /** The texts, in order of their ids. */
  public List<CopiedText> texts() {
    return signedById.entrySet().stream()
        .map(text -> new CopiedText(text.getKey(), text.getValue()))
        .sorted(Comparator.comparingLong(CopiedText::id))
        .toList();
  }

  /** Whether a reply is one of them. */
  public boolean contains(String reply) {
    return signed(reply) != null;
  }

  /** Whether a reply is one of them that no agent ever signed. */
  public boolean containsUnsigned(String reply) {
    return Boolean.FALSE.equals(signed(reply));
  }

  private @Nullable Boolean signed(String reply) {
    ReplyText text = signedById.isEmpty() ? null : ReplyText.of(reply);
    return text == null ? null : signedById.get(text.id());
  }
}
