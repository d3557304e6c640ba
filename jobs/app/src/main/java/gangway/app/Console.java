package gangway.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of the command line: results go to stdout, everything else to stderr.
 *
 * @param out for results only
 * @param err for progress and messages
 */
record Console(PrintStream out, PrintStream err) {

  /** The process's own streams, in UTF-8 whatever the locale says. */
  static Console ofProcess() {
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }

  /** Tells progress or a finding; never mixed into a result. */
  void say(String message) {
    err.println(message);
  }
}
