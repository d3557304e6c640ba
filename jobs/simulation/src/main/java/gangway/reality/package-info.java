/** Checks of the claim on real exports, where no truth is planted. */
@NullMarked
package gangway.reality;

import org.jspecify.annotations.NullMarked;
