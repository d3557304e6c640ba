/** Text, CSV, JSON and aligned tables that are safe to print, whatever people wrote. */
@NullMarked
package gangway.report.form;

import org.jspecify.annotations.NullMarked;
