package gangway.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that speaks of staff, before its stance is judged.
 *
 * @param kind which staff
 * @param begin index of the first token of the words about staff
 * @param end index after their last token
 * @param people whether people are named, so that a pronoun may go on about them
 */
public record Mention(StaffKind kind, int begin, int end, boolean people) {

  /** A sentence that speaks of staff without naming them: of those spoken of before it. */
  public static Mention whole(List<String> words, @Nullable Mention before) {
    StaffKind kind = before == null ? StaffKind.UNSPECIFIED : before.kind();
    return new Mention(kind, 0, words.size(), false);
  }
}
