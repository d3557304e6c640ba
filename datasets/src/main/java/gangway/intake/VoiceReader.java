package gangway.intake;

import gangway.container.RawRecord;
import gangway.voice.Voice;

/** Makes voices of records. */
interface VoiceReader {
  /** The voice of a record, or why it is none. */
  Voice read(RawRecord raw) throws Unreadable;
}
