package gangway.conduct;

import org.jspecify.annotations.Nullable;

/**
 * How one reply of a company treats the customer's post that it answers.
 *
 * @param automatic true when the reply is an auto-reply or stock text, not written by a person for
 *     this post
 * @param courtesy apology, thanks, greeting, empathy
 * @param listening takes up this customer's issue or asks about it
 * @param personal addresses the person by name, or something particular to them
 * @param followUp says what happens next, or gives a step that solves it
 * @param deflected sends the customer elsewhere: private message, link, phone, form
 * @param signature the agent's signature without its mark ({@code AA} of {@code *AA}); null when
 *     unsigned
 */
public record Conduct(
    boolean automatic,
    Judgement courtesy,
    Judgement listening,
    Judgement personal,
    Judgement followUp,
    boolean deflected,
    @Nullable String signature) {}
