/**
 * Phrasebooks: what to look for in people's words, kept in plain files that a linguist can edit.
 */
@NullMarked
package gangway.phrases;

import org.jspecify.annotations.NullMarked;
