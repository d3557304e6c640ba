/** The Flink topology: what is wired to what, and what a run is told. */
@NullMarked
package gangway.stream;

import org.jspecify.annotations.NullMarked;
