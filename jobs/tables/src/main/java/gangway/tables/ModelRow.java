package gangway.tables;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A model that a run reads texts with, in the words of its card: a row of {@code models}.
 *
 * @param name of the model
 * @param task sentiment, staff, conduct, openers or language
 * @param language code; null for models of several
 * @param data what it was trained on or written from; null where the card does not say
 * @param licence of that; null likewise
 * @param figures how right it was found to be; null where it was not measured
 * @param limits what it is not good at; null where the card does not say
 */
public record ModelRow(
    String name,
    @Nullable String task,
    @Nullable String language,
    @Nullable String data,
    @Nullable String licence,
    @Nullable String figures,
    @Nullable String limits)
    implements Serializable {}
