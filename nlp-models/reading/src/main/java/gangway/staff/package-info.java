/** Which sentences speak of frontline staff, of whom, in which facets. */
@NullMarked
package gangway.staff;

import org.jspecify.annotations.NullMarked;
