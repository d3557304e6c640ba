package gangway.problems;

import gangway.problems.Problems.Problem;
import java.util.List;

/** Something written by hand that cannot be used; the message is meant for whoever wrote it. */
public final class ProblemsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemsException(String of, List<Problem> problems) {
    super(Problems.message(of, problems));
    this.problems = problems;
  }

  /** All that is wrong; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
