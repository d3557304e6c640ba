/** CoreNLP's own sentiment annotator as an engine, to compare with. */
@NullMarked
package gangway.corenlp;

import org.jspecify.annotations.NullMarked;
