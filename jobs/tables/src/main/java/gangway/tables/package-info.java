/** The tables of a run: each declared once, from which writer, reader and document follow. */
@NullMarked
package gangway.tables;

import org.jspecify.annotations.NullMarked;
