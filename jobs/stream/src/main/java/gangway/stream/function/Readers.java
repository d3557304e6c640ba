package gangway.stream.function;

import gangway.reading.TextReader;
import java.io.Serializable;

/** Gives a worker its text reader; implementations share loaded models within a JVM. */
@FunctionalInterface
public interface Readers extends Serializable {
  TextReader open();
}
