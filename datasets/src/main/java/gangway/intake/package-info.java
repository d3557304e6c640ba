/** Exports into voices: one reader per container, one mapping file per format. */
@NullMarked
package gangway.intake;

import org.jspecify.annotations.NullMarked;
