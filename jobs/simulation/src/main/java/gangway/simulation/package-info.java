/** How often verdicts are right on gaps that were planted, as numbers or in words. */
@NullMarked
package gangway.simulation;

import org.jspecify.annotations.NullMarked;
