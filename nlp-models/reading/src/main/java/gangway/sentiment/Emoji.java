package gangway.sentiment;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What emoji and emoticons express by themselves. */
public final class Emoji {
  private static final int[] GOOD =
      "❤😍😘😊👍👏🙏🎉😁🥰💙💕🙌✨😀😃😄😎🤗💗💖💛💚💜🌟⭐🏆👌💪🥳🤩☺😇💯".codePoints().toArray();
  private static final int[] BAD =
      "😡😠🤬😤👎😭😢😞😒🙄💔😩😫😔😕🙁☹😑🤦🖕😣😖🤮🤢💩😷🤯😾".codePoints().toArray();

  private static final Map<String, Integer> VALUES = values();

  private Emoji() {}

  /** 3 when it expresses a good feeling, -3 a bad one, 0 when neither or no such sign. */
  public static int value(String folded) {
    return VALUES.getOrDefault(folded, 0);
  }

  private static Map<String, Integer> values() {
    Map<String, Integer> values =
        Arrays.stream(GOOD).boxed().collect(Collectors.toMap(Character::toString, point -> 3));
    for (int point : BAD) {
      values.put(Character.toString(point), -3);
    }
    for (String sign : new String[] {"<smile>", "<heart>", "<laugh>", "<kiss>", "<wink>"}) {
      values.put(sign, 3);
    }
    for (String sign :
        new String[] {"<frown>", "<cry>", "<annoyed>", "<broken-heart>", "<doubt>"}) {
      values.put(sign, -3);
    }
    return values;
  }
}
