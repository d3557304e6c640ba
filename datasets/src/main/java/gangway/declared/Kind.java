package gangway.declared;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values of one type are written as text. */
abstract class Kind {
  private final String expected;

  private Kind(String expected) {
    this.expected = expected;
  }

  /** What a text of this kind is, such as {@code a whole number}. */
  String expected() {
    return expected;
  }

  /**
   * @throws IllegalArgumentException where the text is not of this kind
   */
  abstract Object parse(String text);

  String print(Object value) {
    return value.toString();
  }

  /** The number that a range is of; null where there is none. */
  @Nullable Double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }

  /** How a bound of the range is written. */
  String bound(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  /** The kind of a record's component; a map's is that of its values. */
  static Kind of(Type type) {
    if (type == int.class) {
      return INT;
    }
    if (type == long.class) {
      return LONG;
    }
    if (type == double.class || type == Double.class) {
      return DOUBLE;
    }
    if (type == Duration.class) {
      return SPAN;
    }
    if (type instanceof ParameterizedType set && set.getRawType() == Set.class) {
      Class<?> element = (Class<?>) set.getActualTypeArguments()[0];
      return element.isEnum() ? new Choices(element) : TEXTS;
    }
    throw new IllegalArgumentException("no setting can be of " + type);
  }

  private static final Kind INT =
      new Kind("a whole number") {
        @Override
        Object parse(String text) {
          return Integer.valueOf(text);
        }
      };

  private static final Kind LONG =
      new Kind("a whole number") {
        @Override
        Object parse(String text) {
          return Long.valueOf(text);
        }
      };

  private static final Kind DOUBLE =
      new Kind("a number") {
        @Override
        Object parse(String text) {
          return Double.valueOf(text);
        }
      };

  private static final Kind SPAN =
      new Kind("a span such as 15m, 24h or 30d") {
        @Override
        Object parse(String text) {
          return Spans.parse(text);
        }

        @Override
        String print(Object value) {
          return Spans.print((Duration) value);
        }

        @Override
        Double number(Object value) {
          return (double) ((Duration) value).toSeconds();
        }

        @Override
        String bound(double seconds) {
          return seconds == 0 ? "0" : Spans.print(Duration.ofSeconds((long) seconds));
        }
      };

  private static final Kind TEXTS =
      new Kind("words with commas between them") {
        @Override
        Object parse(String text) {
          return new TreeSet<>(words(text));
        }

        @Override
        String print(Object value) {
          return String.join(", ", ((Collection<?>) value).stream().map(String::valueOf).toList());
        }
      };

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** Constants of an enumeration, by their names in kebab case. */
  private static final class Choices extends Kind {
    private final Class<?> type;

    Choices(Class<?> type) {
      super("of " + names(List.of(type.getEnumConstants())));
      this.type = type;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // EnumSet cannot be told of a constant's own type
    Object parse(String text) {
      EnumSet chosen = EnumSet.noneOf((Class) type);
      for (String word : words(text)) {
        chosen.add(
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> kebab(((Enum<?>) constant).name()).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word)));
      }
      return chosen;
    }

    @Override
    String print(Object value) {
      return names((Collection<?>) value);
    }

    private static String names(Collection<?> constants) {
      return constants.stream()
          .map(constant -> (Enum<?>) constant)
          .sorted()
          .map(constant -> kebab(constant.name()))
          .collect(Collectors.joining(", "));
    }
  }

  /** {@code minPeers} and {@code MIN_PEERS} as {@code min-peers}. */
  static String kebab(String name) {
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    return (capitals ? name.replace('_', '-') : name.replaceAll("([A-Z])", "-$1"))
        .toLowerCase(Locale.ROOT);
  }
}
