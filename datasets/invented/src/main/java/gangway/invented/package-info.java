/** Companies that do not exist, with known care and known service, in the words of customers. */
@NullMarked
package gangway.invented;

import org.jspecify.annotations.NullMarked;
