/** How a company's reply treats the customer it answers. */
@NullMarked
package gangway.conduct;

import org.jspecify.annotations.NullMarked;
