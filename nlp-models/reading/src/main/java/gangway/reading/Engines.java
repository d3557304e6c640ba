package gangway.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The engines on the class path. */
public final class Engines {
  private static final Engine FAST = new Fast();

  private Engines() {}

  /** The default engine first, then the others by name. */
  public static List<Engine> all() {
    List<Engine> others = new ArrayList<>();
    ServiceLoader.load(Engine.class).forEach(others::add);
    others.sort(Comparator.comparing(Engine::name));
    others.add(0, FAST);
    return others;
  }

  /** The engine of a name; empty where none is on the class path. */
  public static Optional<Engine> named(String name) {
    return all().stream().filter(engine -> engine.name().equals(name)).findFirst();
  }

  private static final class Fast implements Engine {
    @Override
    public String name() {
      return "fast";
    }

    @Override
    public TextReader open() {
      return new FastReader();
    }
  }
}
