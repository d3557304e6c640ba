/**
 * Sentence embeddings of English texts, and the engine that adds what they tell to the fast one.
 */
@NullMarked
package gangway.accurate;

import org.jspecify.annotations.NullMarked;
