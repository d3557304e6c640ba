/**
 * What keeps people out of the data: keyed pseudonyms for ids, masks for what a text gives away.
 */
@NullMarked
package gangway.privacy;

import org.jspecify.annotations.NullMarked;
