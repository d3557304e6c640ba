package gangway.measure;

import gangway.conduct.Measure;
import gangway.declared.Keyed;
import gangway.gap.summary.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the care score of an exchange is made of: every measure of a reply's manner, and what else
 * can be told.
 *
 * @param key name in configuration, in columns and as a facet, such as {@code follow_up}
 * @param part of digital care to which it belongs
 * @param isRead whether models read it from words; times and signatures are not read in this sense
 */
public record CareComponent(String key, Part part, boolean isRead) implements Keyed, Serializable {
  /** Answered by a person, and how soon. */
  public static final CareComponent RESPONSE = new CareComponent("response", Part.REACH, false);

  /** Signed human replies / human replies. */
  public static final CareComponent IDENTITY = new CareComponent("identity", Part.MANNER, false);

  /** How it ended. */
  public static final CareComponent RESOLUTION = new CareComponent("resolution", Part.MANNER, true);

  /** How the customer leaves, compared with how they came. */
  public static final CareComponent LIFT = new CareComponent("lift", Part.MANNER, true);

  /** All of them, in the order of the columns. */
  public static final List<CareComponent> ALL = all();

  /** The component that is a measure's share. */
  public static CareComponent of(Measure measure) {
    return new CareComponent(measure.key(), Part.MANNER, true);
  }

  private static List<CareComponent> all() {
    List<CareComponent> all = new ArrayList<>();
    all.add(RESPONSE);
    for (Measure measure : Measure.values()) {
      all.add(of(measure));
    }
    all.addAll(List.of(IDENTITY, RESOLUTION, LIFT));
    return List.copyOf(all);
  }
}
