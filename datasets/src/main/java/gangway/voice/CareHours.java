package gangway.voice;

import java.time.LocalDate;
import java.util.List;

/**
 * When a company's care team is at work, as written in the registry.
 *
 * @param zone time zone id, such as {@code Europe/Paris}
 * @param open opening hours, such as {@code Mo-Fr 08:00-20:00; Sa 09:00-17:00}
 * @param holidays days on which nobody works
 */
public record CareHours(String zone, String open, List<LocalDate> holidays) {
  public CareHours {
    holidays = List.copyOf(holidays);
  }
}
