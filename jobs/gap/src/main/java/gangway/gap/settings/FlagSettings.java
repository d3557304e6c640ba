package gangway.gap.settings;

import gangway.declared.Declaration;
import gangway.declared.Setting;
import java.io.Serializable;

/** How much memory a flag has; each component says what it means. */
public record FlagSettings(
    @Setting(
            meaning = "Windows in a row with the same \"ahead\" verdict that raise a flag.",
            unit = "windows",
            least = 1)
        int raiseAfter,
    @Setting(
            meaning =
                "Gap below which a window speaks for clearing: below ahead-gap, so that a gap that"
                    + " wavers does not make the flag flap.",
            unit = "between-company standard deviations",
            least = 0)
        double clearBelow,
    @Setting(
            meaning = "Windows in a row that speak for clearing and clear it.",
            unit = "windows",
            least = 1)
        int clearAfter,
    @Setting(
            meaning =
                "Windows in a row without enough evidence after which a flag is not upheld any"
                    + " more.",
            unit = "windows",
            least = 1)
        int forgetAfter)
    implements Serializable {
  public static final Declaration<FlagSettings> DECLARED =
      Declaration.of(FlagSettings.class, "flag-", "The memory of a flag");

  public FlagSettings {
    DECLARED
        .check(raiseAfter, clearBelow, clearAfter, forgetAfter)
        .throwIfAny("a set of flag settings");
  }
}
