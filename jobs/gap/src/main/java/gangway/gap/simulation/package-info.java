/** How often verdicts are right on gaps that were planted. */
@NullMarked
package gangway.gap.simulation;

import org.jspecify.annotations.NullMarked;
