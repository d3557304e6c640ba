package gangway.reading;

import java.util.Optional;

/**
 * One way to read people's words, found by its name. Engines in modules of their own are announced
 * as services ({@code META-INF/services/gangway.reading.Engine}), so that nothing but the class
 * path decides which there are.
 */
public interface Engine {
  /** The word that chooses it on the command line. */
  String name();

  /** What of it is missing here and how to get it, in one sentence; empty where nothing is. */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /** A reader; loaded models are shared within the JVM. Nothing of it may be {@link #missing}. */
  TextReader open();
}
