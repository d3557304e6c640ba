/**
 * The containers exports come in (CSV, JSON lines, JSON): bytes into records, before any record
 * means anything, whatever is wrong with the bytes.
 */
@NullMarked
package gangway.container;

import org.jspecify.annotations.NullMarked;
