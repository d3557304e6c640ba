package gangway.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company of the registry.
 *
 * @param id short kebab-case id, the key of every output
 * @param name as people write it
 * @param sector kebab-case sector, such as {@code airline}, {@code lodging}: peers are companies of
 *     one sector
 * @param country ISO 3166 code, empty where unknown
 * @param handles Twitter/X handles without {@code @}, compared without case
 * @param pages Facebook page ids and page names
 * @param reviewNames names and slugs on review sites, compared without case and punctuation
 * @param surveys survey project ids
 * @param careHours when its care team is at work; null where that is not known
 */
public record Company(
    String id,
    String name,
    String sector,
    String country,
    List<String> handles,
    List<String> pages,
    List<String> reviewNames,
    List<String> surveys,
    @Nullable CareHours careHours) {}
