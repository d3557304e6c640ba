/** How the models of the accurate engine are made; nothing at run time knows it. */
@NullMarked
package gangway.accurate.training;

import org.jspecify.annotations.NullMarked;
