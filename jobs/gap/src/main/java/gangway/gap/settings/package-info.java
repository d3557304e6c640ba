/** What a verdict and a flag ask for. */
@NullMarked
package gangway.gap.settings;

import org.jspecify.annotations.NullMarked;
