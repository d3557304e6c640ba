/**
 * The seeded generator of the bundled corpus: companies with known care and known service, in
 * words.
 */
@NullMarked
package gangway.invented;

import org.jspecify.annotations.NullMarked;
