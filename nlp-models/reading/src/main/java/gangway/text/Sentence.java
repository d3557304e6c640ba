package gangway.text;

import java.util.List;

/**
 * One sentence of a text; its tokens are in order and never empty.
 *
 * @param begin offset of its first token in the original text
 * @param end offset after its last token in the original text
 * @param tokens its tokens
 */
public record Sentence(int begin, int end, List<Token> tokens) {
  public Sentence {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has at least one token");
    }
    tokens = List.copyOf(tokens);
  }

  static Sentence of(List<Token> tokens) {
    return new Sentence(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end(), tokens);
  }
}
