package gangway.exchange;

import gangway.voice.Collected;
import gangway.voice.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who writes with whom, and where.
 *
 * @param company registry id
 * @param sector the company's sector
 * @param channel kebab-case channel
 * @param role the relation of the person to the company
 * @param collected how the source of the first post chose its posts
 * @param person pseudonym of the customer; null when the company addresses nobody
 */
public record Parties(
    String company,
    String sector,
    String channel,
    Role role,
    Collected collected,
    @Nullable String person) {}
