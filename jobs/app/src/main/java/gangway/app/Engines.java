package gangway.app;

import gangway.reading.FastReader;
import gangway.stream.Readers;

/** Language engines by name. */
final class Engines {
  private Engines() {}

  static Readers named(String name) {
    return switch (name) {
      case "fast" -> FastReader::new;
      default -> throw UserError.usage("--engine: expected fast, not '" + name + "'");
    };
  }
}
