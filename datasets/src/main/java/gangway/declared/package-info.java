/**
 * Settings that are declared once, on a record's components, and from there read, checked and told.
 */
@NullMarked
package gangway.declared;

import org.jspecify.annotations.NullMarked;
