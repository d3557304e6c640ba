package gangway.intake;

import gangway.voice.Voice;

/** A record that became a voice. */
public record Accepted(Voice voice) implements Outcome {}
