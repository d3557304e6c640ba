/**
 * What a side's standing comes from: facets that move it, words that show it, luck of crew or day.
 */
@NullMarked
package gangway.gap.explain;

import org.jspecify.annotations.NullMarked;
