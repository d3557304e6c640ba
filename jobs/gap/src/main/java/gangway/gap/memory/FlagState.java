package gangway.gap.memory;

import gangway.gap.memory.FlagEvent.Event;
import gangway.gap.memory.FlagEvent.Reason;
import gangway.gap.settings.FlagSettings;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's flag between windows: raised when an "ahead" verdict holds, cleared with hysteresis,
 * so that a gap that wavers about the threshold does not make it flap.
 *
 * <p>A raised flag stays through windows that say too little. It is cleared by the sides' matching
 * or by a gap below {@link FlagSettings#clearBelow} for some windows in a row, at once when the
 * other side's flag is raised, and when nothing has upheld it for long.
 *
 * @param raised what the flag stands for; null where there is none
 * @param ahead the "ahead" verdict of the last windows in a row; null where the last was another
 * @param aheadWindows how many they are
 * @param closedWindows windows in a row that speak for clearing
 * @param silentWindows windows in a row that say too little
 * @param last end of the last window seen; null before the first
 */
public record FlagState(
    @Nullable Verdict raised,
    @Nullable Verdict ahead,
    int aheadWindows,
    int closedWindows,
    int silentWindows,
    @Nullable Instant last) {
  /** Before the first window. */
  public static final FlagState NONE = new FlagState(null, null, 0, 0, 0, null);

  /**
   * The state after a window, and what it brought about.
   *
   * @param state after the window
   * @param events none, one, or a clearing followed by a raising
   */
  public record Next(FlagState state, List<FlagEvent> events) {
    public Next {
      events = List.copyOf(events);
    }
  }

  /**
   * Takes in a company's next window. A window that does not end after the last one seen changes
   * nothing: what was said in public is not said again.
   */
  public Next next(CompanyGap gap, FlagSettings settings) {
    if (last != null && !gap.windowEnd().isAfter(last)) {
      return new Next(this, List.of());
    }
    Verdict nowAhead = gap.verdict().isAhead() ? gap.verdict() : null;
    int inARow = nowAhead == null ? 0 : nowAhead == ahead ? aheadWindows + 1 : 1;
    boolean closed = speaksForClearing(gap, settings);
    boolean silent = !closed && nowAhead != raised && gap.verdict() != Verdict.MATCHED;
    FlagState counted =
        new FlagState(
            raised,
            nowAhead,
            inARow,
            closed ? closedWindows + 1 : 0,
            raised != null && silent ? silentWindows + 1 : 0,
            gap.windowEnd());
    return counted.decide(gap, settings);
  }

  private boolean speaksForClearing(CompanyGap gap, FlagSettings settings) {
    if (raised == null || gap.verdict() == raised) {
      return false;
    }
    return gap.verdict() == Verdict.MATCHED || isSmall(gap, settings);
  }

  /** Small, and known well enough to say so: not merely drawn to zero for want of observations. */
  private boolean isSmall(CompanyGap gap, FlagSettings settings) {
    Double size = gap.gap();
    if (size == null || gap.pValue() == null) {
      return false;
    }
    return (raised == Verdict.DIGITAL_AHEAD ? size : -size) < settings.clearBelow();
  }

  private Next decide(CompanyGap gap, FlagSettings settings) {
    List<FlagEvent> events = new ArrayList<>();
    FlagState state = this;
    boolean raises = ahead != null && ahead != raised && aheadWindows >= settings.raiseAfter();
    if (raised != null) {
      if (raises) {
        events.add(event(gap, Event.CLEARED, raised, Reason.REVERSED, aheadWindows));
      } else if (closedWindows >= settings.clearAfter()) {
        Reason reason = gap.verdict() == Verdict.MATCHED ? Reason.MATCHED : Reason.GAP_CLOSED;
        events.add(event(gap, Event.CLEARED, raised, reason, closedWindows));
      } else if (silentWindows >= settings.forgetAfter()) {
        events.add(event(gap, Event.CLEARED, raised, Reason.NO_EVIDENCE, silentWindows));
      }
      if (!events.isEmpty()) {
        state = new FlagState(null, ahead, aheadWindows, 0, 0, last);
      }
    }
    if (raises && ahead != null) {
      events.add(event(gap, Event.RAISED, ahead, Reason.VERDICT_HELD, aheadWindows));
      state = new FlagState(ahead, ahead, aheadWindows, 0, 0, last);
    }
    return new Next(state, events);
  }

  private static FlagEvent event(
      CompanyGap gap, Event event, Verdict verdict, Reason reason, int windows) {
    return new FlagEvent(
        gap.company(),
        gap.sector(),
        gap.windowStart(),
        gap.windowEnd(),
        event,
        verdict,
        gap.gap(),
        gap.gapLow(),
        gap.gapHigh(),
        reason + " " + windows);
  }
}
