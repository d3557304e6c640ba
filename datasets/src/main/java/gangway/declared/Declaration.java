package gangway.declared;

import gangway.problems.Problems;
import gangway.problems.ProblemsException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a record, by what its components declare.
 *
 * @param <R> a public record; components without {@link Setting} are given by the program
 */
public final class Declaration<R extends Record> {
  private final Class<R> type;
  private final String title;
  private final List<Part> parts;

  /** A setting and how its values are read and checked. */
  private record One(Declared told, Kind kind, Range range) {
    @Nullable Object read(Map<String, String> texts, Problems problems) {
      String text = texts.get(told.name());
      if (text == null) {
        problems.missing(told.name(), told.expected());
        return null;
      }
      try {
        Object value = kind.parse(text);
        return check(value, problems) ? value : null;
      } catch (IllegalArgumentException e) {
        problems.add(told.name(), "'" + text + "'", told.expected());
        return null;
      }
    }

    boolean check(Object value, Problems problems) {
      Double number = kind.number(value);
      boolean holds = number == null || range.holds(number);
      problems.require(holds, told.name(), kind.print(value), told.expected());
      return holds;
    }
  }

  /**
   * A component with its settings.
   *
   * @param keys of a map, one for each setting; empty where it is no map
   * @param settings one, or one a key; none where the component is no setting
   */
  private record Part(RecordComponent component, List<? extends Keyed> keys, List<One> settings) {
    @Nullable Object read(Map<String, String> texts, Problems problems) {
      if (keys.isEmpty()) {
        return settings.get(0).read(texts, problems);
      }
      Map<Keyed, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        Object value = settings.get(i).read(texts, problems);
        if (value != null) {
          values.put(keys.get(i), value);
        }
      }
      return values.size() == keys.size() ? values : null;
    }

    /** The value of each setting; null where a map has none. */
    @Nullable Object value(Object component, int setting) {
      return keys.isEmpty() ? component : ((Map<?, ?>) component).get(keys.get(setting));
    }
  }

  private Declaration(Class<R> type, String title, List<Part> parts) {
    this.type = type;
    this.title = title;
    this.parts = parts;
  }

  /**
   * The settings of a record.
   *
   * @param prefix of every name, such as {@code flag-}; may be empty
   * @param title of them all, in words
   */
  public static <R extends Record> Declaration<R> of(Class<R> type, String prefix, String title) {
    return of(type, prefix, title, List.of());
  }

  /**
   * The settings of a record.
   *
   * @param keys of the record's maps; each has a setting in them
   */
  public static <R extends Record> Declaration<R> of(
      Class<R> type, String prefix, String title, List<? extends Keyed> keys) {
    return new Declaration<>(
        type,
        title,
        Arrays.stream(type.getRecordComponents()).map(c -> part(c, prefix, keys)).toList());
  }

  private static Part part(RecordComponent component, String prefix, List<? extends Keyed> keys) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      return new Part(component, List.of(), List.of());
    }
    String name = Kind.kebab(component.getName());
    if (component.getType() != Map.class) {
      Kind kind = Kind.of(component.getGenericType());
      return new Part(
          component, List.of(), List.of(one(prefix + name, setting.meaning(), setting, kind)));
    }
    var types = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
    Kind kind = Kind.of(types[1]);
    List<One> settings = new ArrayList<>();
    for (Keyed key : keys) {
      String word = key.key().replace('_', '-');
      settings.add(
          one(prefix + word + "-" + name, setting.meaning().formatted(word), setting, kind));
    }
    return new Part(component, keys, settings);
  }

  private static One one(String name, String meaning, Setting setting, Kind kind) {
    Range range = Range.of(setting);
    String words = range.words(kind::bound);
    String expected = words.isEmpty() ? kind.expected() : kind.expected() + ", " + words;
    return new One(new Declared(name, meaning, setting.unit(), expected), kind, range);
  }

  /** Of all the settings, in words. */
  public String title() {
    return title;
  }

  /** In the order of the record. */
  public List<Declared> settings() {
    return parts.stream().flatMap(part -> part.settings.stream()).map(One::told).toList();
  }

  /** The text of each setting of a record, by name. */
  public Map<String, String> write(R record) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Part part : parts) {
      Object component = component(part, record);
      for (int i = 0; i < part.settings.size(); i++) {
        One one = part.settings.get(i);
        Object value = part.value(component, i);
        if (value != null) {
          texts.put(one.told.name(), one.kind.print(value));
        }
      }
    }
    return texts;
  }

  private static Object component(Part part, Record record) {
    try {
      return part.component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(part.component + " of a public record cannot be read", e);
    }
  }

  /**
   * Makes a record.
   *
   * @param texts of its settings, by name; others are left alone
   * @param undeclared values of the components that are no settings, in order
   * @return null where something is wrong, which is then among the problems
   */
  public @Nullable R read(Map<String, String> texts, Problems problems, Object... undeclared) {
    Iterator<Object> given = Arrays.asList(undeclared).iterator();
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      Part part = parts.get(i);
      values[i] = part.settings.isEmpty() ? given.next() : part.read(texts, problems);
    }
    return Arrays.asList(values).contains(null) ? null : made(values, problems);
  }

  private @Nullable R made(@Nullable Object[] values, Problems problems) {
    Class<?>[] types = parts.stream().map(p -> p.component.getType()).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ProblemsException wrong) {
        problems.addAll(wrong.problems());
        return null;
      }
      throw new IllegalStateException(type + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not a public record", e);
    }
  }

  /**
   * Checks a record's components against what they declare: for its constructor.
   *
   * @param components all of them, in order
   */
  public Problems check(Object... components) {
    Problems problems = new Problems();
    for (int i = 0; i < components.length; i++) {
      Part part = parts.get(i);
      for (int s = 0; s < part.settings.size(); s++) {
        Object value = part.value(components[i], s);
        if (value != null) {
          part.settings.get(s).check(value, problems);
        }
      }
    }
    return problems;
  }
}
