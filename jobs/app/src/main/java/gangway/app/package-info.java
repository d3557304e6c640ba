/** The command line and the entry points of the jobs. */
@NullMarked
package gangway.app;

import org.jspecify.annotations.NullMarked;
