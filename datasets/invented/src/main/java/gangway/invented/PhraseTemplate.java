package gangway.invented;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of one person's story: expands them while names, places and genders stay the same,
 * and does not say the same thing twice.
 */
final class PhraseTemplate {
  private static final int TRIES = 6;

  private final PhraseRules book;
  private final WrittenLanguage language;
  private final Dice dice;
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private Agreement speaker = Agreement.MASCULINE;
  private Agreement subject = Agreement.MASCULINE;

  PhraseTemplate(WrittenLanguage language, Dice dice) {
    this.book = PhraseRules.of(language);
    this.language = language;
    this.dice = dice;
  }

  WrittenLanguage language() {
    return language;
  }

  Dice dice() {
    return dice;
  }

  PhraseTemplate spokenBy(Agreement form) {
    speaker = form;
    return this;
  }

  /** With whom the next sentences agree. */
  PhraseTemplate about(Agreement form) {
    subject = form;
    return this;
  }

  PhraseTemplate with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Draws whom the next sentences are about; {@code $who} names them. */
  void introduce(String rule) {
    String drawn = expand(draw(rule));
    int tag = drawn.lastIndexOf(" @");
    if (tag < 0) {
      throw new IllegalArgumentException(
          "a phrase of '" + rule + "' lacks its form tag such as @mp: " + drawn);
    }
    subject = Agreement.ofTag(drawn.substring(tag + 2));
    variables.put("who", drawn.substring(0, tag));
  }

  /** Agreement with whom the sentences are about. */
  String agree(String... forms) {
    return subject.choose(List.of(forms));
  }

  /** An expanded alternative of the rule, tidied. */
  String say(String rule) {
    return Orthography.tidy(language, expand(draw(rule)));
  }

  /** The same as a sentence: begins with a capital and ends with a mark. */
  String sentence(String rule) {
    return Orthography.sentence(language, say(rule));
  }

  /** An expanded alternative of any of those rules that exist. */
  String sayAny(String... rules) {
    List<String> alternatives = new ArrayList<>();
    for (String rule : rules) {
      if (book.has(rule)) {
        alternatives.addAll(book.alternatives(rule));
      }
    }
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("no phrases for any of " + List.of(rules));
    }
    return Orthography.tidy(language, expand(draw(alternatives)));
  }

  private String draw(String rule) {
    return draw(book.alternatives(rule));
  }

  private String draw(List<String> alternatives) {
    String drawn = dice.pick(alternatives);
    for (int i = 0; i < TRIES && said.contains(drawn); i++) {
      drawn = dice.pick(alternatives);
    }
    said.add(drawn);
    return drawn;
  }

  String expand(String phrase) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < phrase.length()) {
      char c = phrase.charAt(i);
      switch (c) {
        case '{', '[', '<' -> {
          int end = closing(phrase, i);
          List<String> forms = split(phrase.substring(i + 1, end));
          out.append(resolve(c, forms));
          i = end + 1;
        }
        case '$' -> {
          int end = i + 1;
          while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
            end++;
          }
          out.append(end == i + 1 ? "$" : variable(phrase.substring(i + 1, end)));
          i = end;
        }
        default -> {
          out.append(c);
          i++;
        }
      }
    }
    return out.toString();
  }

  private String resolve(char bracket, List<String> forms) {
    return switch (bracket) {
      case '[' -> expand(subject.choose(forms));
      case '<' -> expand(forms.get(speaker == Agreement.FEMININE ? 1 : 0));
      default -> expand(forms.size() == 1 ? draw(forms.get(0)) : dice.pick(forms));
    };
  }

  private String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is known about $" + name);
    }
    return value;
  }

  private static int closing(String phrase, int open) {
    int depth = 0;
    for (int i = open; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == '{' || c == '[' || c == '<') {
        depth++;
      } else if (c == '}' || c == ']' || c == '>') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new IllegalArgumentException("unclosed bracket at " + open + " in: " + phrase);
  }

  private static List<String> split(String inner) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '{' || c == '[' || c == '<') {
        depth++;
      } else if (c == '}' || c == ']' || c == '>') {
        depth--;
      } else if (c == '|' && depth == 0) {
        parts.add(inner.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(inner.substring(start));
    return parts;
  }
}
