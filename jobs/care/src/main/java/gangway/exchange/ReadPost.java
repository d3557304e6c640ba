package gangway.exchange;

import gangway.reading.PostReading;
import gangway.voice.SupportPost;

/**
 * A support post with what was read off it.
 *
 * @param post as intake handed it over
 * @param reading language, sentiment, need for an answer
 */
public record ReadPost(SupportPost post, PostReading reading) {}
