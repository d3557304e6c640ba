package gangway.accurate;

import gangway.text.Text;
import gangway.text.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as the network is to see it: the words as written, without mentions and addresses; emoji
 * and emoticons by their names, since its vocabulary has hardly any; hashtags as words.
 */
public final class PlainWords {
  private final Text text;
  private final StringBuilder words = new StringBuilder();

  private PlainWords(Text text) {
    this.text = text;
  }

  public static String of(Text text) {
    PlainWords plain = new PlainWords(text);
    int end = -1;
    for (Token token : text.tokens()) {
      plain.add(token, token.begin() == end);
      end = token.end();
    }
    return plain.words.toString();
  }

  private void add(Token token, boolean joined) {
    switch (token.kind()) {
      case MENTION, URL, EMAIL, HASHTAG -> {}
      case EMOJI -> word(Character.getName(token.form().codePointAt(0)), false);
      case EMOTICON -> word(token.form().replaceAll("[<>]", ""), false);
      case NUMBER -> word(text.words(token), joined);
      case WORD, PUNCTUATION -> word(token.form(), joined);
    }
  }

  private void word(@Nullable String word, boolean joined) {
    if (word == null) {
      return;
    }
    if (!joined && !words.isEmpty()) {
      words.append(' ');
    }
    words.append(word.toLowerCase(Locale.ROOT));
  }
}
