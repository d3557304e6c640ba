package gangway.app;

import gangway.reading.Engine;
import gangway.stream.Readers;
import java.util.List;

/** Language engines by name. */
final class Engines {
  private static final List<String> KNOWN = List.of("fast", "accurate", "corenlp");

  private Engines() {}

  /** The engine of a name; a wrong name, or one whose module is not here, is the user's error. */
  static Engine named(String name) {
    Engine engine = gangway.reading.Engines.named(name).orElseThrow(() -> absent(name));
    engine
        .missing()
        .ifPresent(
            what -> {
              throw UserError.failed("--engine " + name + ": " + what);
            });
    return engine;
  }

  /** Readers for the workers of a job; each finds the engine on its own class path. */
  static Readers readers(String name) {
    named(name);
    return () -> named(name).open();
  }

  private static UserError absent(String name) {
    if (KNOWN.contains(name)) {
      return UserError.failed(
          "--engine %s: gangway-nlp-%s.jar is not on the class path; see nlp-models/%s/README.md"
              .formatted(name, name, name));
    }
    return UserError.usage(
        "--engine: expected one of %s, not '%s'".formatted(String.join(", ", KNOWN), name));
  }
}
