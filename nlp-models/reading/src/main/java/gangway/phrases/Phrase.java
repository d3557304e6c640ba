package gangway.phrases;

import gangway.language.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a phrasebook, compiled. The words of a line are separated by spaces:
 *
 * <ul>
 *   <li>{@code crew} that word; case, accents and the form of apostrophes do not matter
 *   <li>{@code steward*} any word that begins so
 *   <li>{@code rude|cold} one of several
 *   <li>{@code (very)} may be absent
 *   <li>{@code _} any one word
 *   <li>{@code ...} up to {@value #GAP} words, none of which ends a clause
 * </ul>
 */
record Phrase(List<Slot> slots) {
  /** How far {@code ...} reaches: room for `went (far and well) out of (their) way`. */
  static final int GAP = 4;

  /**
   * One position of a phrase. A word with a hyphen is found whole, or taken apart as tokenizers do.
   */
  record Slot(
      List<String> words,
      List<String> prefixes,
      List<List<String>> hyphenated,
      boolean any,
      boolean gap,
      boolean optional) {
    boolean accepts(String word) {
      if (any) {
        return true;
      }
      for (String candidate : words) {
        if (candidate.equals(word)) {
          return true;
        }
      }
      for (String prefix : prefixes) {
        if (word.startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }
  }

  static Phrase parse(String line) {
    List<Slot> slots = new ArrayList<>();
    for (String part : line.strip().split("\\s+", -1)) {
      slots.add(slot(part));
    }
    Slot first = slots.get(0);
    if (first.any() || first.gap() || first.optional()) {
      throw new IllegalArgumentException(
          "a phrase must begin with a word or the beginning of one: '" + line + "'");
    }
    return new Phrase(List.copyOf(slots));
  }

  private static Slot slot(String part) {
    if (part.equals("...")) {
      return new Slot(List.of(), List.of(), List.of(), false, true, false);
    }
    boolean optional = part.length() > 2 && part.startsWith("(") && part.endsWith(")");
    String inner = optional ? part.substring(1, part.length() - 1) : part;
    if (inner.equals("_")) {
      return new Slot(List.of(), List.of(), List.of(), true, false, optional);
    }
    List<String> words = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    List<List<String>> hyphenated = new ArrayList<>();
    for (String option : inner.split("\\|", -1)) {
      String plain = Spelling.plain(option);
      if (plain.length() > 1 && plain.endsWith("*")) {
        prefixes.add(plain.substring(0, plain.length() - 1));
      } else {
        words.add(plain);
        if (plain.length() > 2 && plain.indexOf('-') > 0 && !plain.endsWith("-")) {
          hyphenated.add(List.of(plain.split("(?<=-)|(?=-)", -1)));
        }
      }
    }
    return new Slot(
        List.copyOf(words), List.copyOf(prefixes), List.copyOf(hyphenated), false, false, optional);
  }

  /** The end of the longest match that begins at {@code at}, or -1. */
  int matchEnd(List<String> words, int at) {
    return matchEnd(words, at, 0);
  }

  private int matchEnd(List<String> words, int at, int slotIndex) {
    if (slotIndex == slots.size()) {
      return at;
    }
    Slot slot = slots.get(slotIndex);
    if (slot.gap()) {
      return gapEnd(words, at, slotIndex);
    }
    int end = -1;
    if (at < words.size() && slot.accepts(words.get(at))) {
      end = matchEnd(words, at + 1, slotIndex + 1);
    }
    for (List<String> parts : slot.hyphenated()) {
      int after = at + parts.size();
      if (after <= words.size() && words.subList(at, after).equals(parts)) {
        end = Math.max(end, matchEnd(words, after, slotIndex + 1));
      }
    }
    return slot.optional() ? Math.max(end, matchEnd(words, at, slotIndex + 1)) : end;
  }

  private int gapEnd(List<String> words, int at, int slotIndex) {
    for (int skipped = 0; skipped <= GAP && at + skipped <= words.size(); skipped++) {
      int end = matchEnd(words, at + skipped, slotIndex + 1);
      if (end >= 0) {
        return end;
      }
      if (at + skipped < words.size() && Spelling.endsClause(words.get(at + skipped))) {
        return -1;
      }
    }
    return -1;
  }
}
