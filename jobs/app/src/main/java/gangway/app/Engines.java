package gangway.app;

import gangway.reading.Engine;
import gangway.reading.ModelFile;
import gangway.stream.function.Readers;
import gangway.tables.ModelRow;
import java.util.List;
import java.util.Optional;

/** Language engines by name. */
final class Engines {
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
    List<String> known = gangway.reading.Engines.all().stream().map(Engine::name).toList();
    return UserError.usage(
        "--engine: expected one of %s, not '%s'; others need their jar on the class path: see nlp-models/README.md"
            .formatted(String.join(", ", known), name));
  }

  /** What is to be said of the models that an engine reads with. */
  static List<ModelRow> models(String engine) {
    return ModelFile.ofEngine(engine).stream().flatMap(file -> row(file).stream()).toList();
  }

  private static Optional<ModelRow> row(ModelFile file) {
    return Optional.ofNullable(file.report())
        .map(
            report ->
                new ModelRow(
                    file.name(),
                    report.task(),
                    file.language(),
                    report.data(),
                    report.licence(),
                    file.told(),
                    report.limits()));
  }
}
