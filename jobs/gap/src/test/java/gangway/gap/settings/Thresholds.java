package gangway.gap.settings;

import gangway.voice.Role;
import java.time.Duration;
import java.util.Set;

/** The settings by which tests judge: those that are shipped. */
public final class Thresholds {
  public static final GapSettings GAP =
      new GapSettings(
          Set.of(Role.CUSTOMER),
          30,
          10,
          .7,
          3,
          .5,
          1,
          Duration.ofDays(182),
          .95,
          .05,
          .1,
          8,
          3,
          400,
          0);
  public static final FlagSettings FLAGS = new FlagSettings(1, .3, 2, 6);

  private Thresholds() {}
}
