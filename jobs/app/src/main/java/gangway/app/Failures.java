package gangway.app;

import gangway.intake.IntakeException;
import gangway.problems.ProblemsException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;

/**
 * Turns what went wrong into one sentence for the user, here and on a cluster: it knows only what
 * is in the job's jar.
 */
final class Failures {
  private Failures() {}

  /**
   * The innermost cause that speaks the user's language decides; a stack trace never reaches the
   * user.
   */
  static UserError toUserError(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError error) {
        return error;
      }
      if (cause instanceof IntakeException || cause instanceof ProblemsException) {
        return UserError.failed(messageOf(cause));
      }
      if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
        return UserError.failed(messageOf(cause) + ": no such file or folder");
      }
      if (cause instanceof AccessDeniedException) {
        return UserError.failed(messageOf(cause) + ": permission denied");
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root instanceof IOException ? "" : root.getClass().getSimpleName() + ": ";
    return UserError.failed(kind + messageOf(root));
  }

  private static String plainLines(String message) {
    return message.lines().map(Failures::plain).collect(Collectors.joining("\n"));
  }

  /** Hostile text for a terminal: control characters, which could steer it, become blanks. */
  static String plain(String text) {
    return text.replaceAll("\\p{C}", " ");
  }

  static String messageOf(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : plainLines(message);
  }
}
