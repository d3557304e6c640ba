package gangway.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a phrase says of a facet of staff; each is a file of phrases. */
record FacetCue(Facet facet, boolean good) implements Comparable<FacetCue> {
  private static final Comparator<FacetCue> ORDER =
      Comparator.comparing(FacetCue::facet).thenComparing(cue -> !cue.good);

  /** The cues of every facet. */
  static List<FacetCue> all() {
    List<FacetCue> all = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      all.add(new FacetCue(facet, true));
      all.add(new FacetCue(facet, false));
    }
    return all;
  }

  @Override
  public int compareTo(FacetCue other) {
    return ORDER.compare(this, other);
  }

  /** Its name among the models' features: {@code ATTITUDE_GOOD}. */
  @Override
  public String toString() {
    return facet + (good ? "_GOOD" : "_BAD");
  }
}
