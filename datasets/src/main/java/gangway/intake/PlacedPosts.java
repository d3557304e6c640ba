package gangway.intake;

import gangway.container.RawRecord;
import gangway.intake.Places.Place;
import gangway.privacy.Mask;
import gangway.privacy.Pseudonymiser;
import gangway.voice.Collected;
import gangway.voice.SupportPost;

/** Reads records as support posts and puts each into its place. */
record PlacedPosts(
    String label,
    Collected collected,
    Format.Mapping mapping,
    PostReader posts,
    Places places,
    Pseudonymiser pseudonymiser)
    implements VoiceReader {

  @Override
  public SupportPost read(RawRecord raw) throws Unreadable {
    PostDraft draft = posts.read(raw);
    Place place = places.place(draft);
    String channel = mapping.channel();
    String person = place.person();
    return new SupportPost(
        channel + ":" + draft.id(),
        label,
        draft.line(),
        channel,
        place.company().companyId(),
        place.company().sector(),
        place.company().unknownName(),
        place.speaker(),
        mapping.role(),
        person == null ? null : pseudonymiser.pseudonym(channel, person),
        channel + ":" + place.conversation(),
        place.replyTo() == null ? null : channel + ":" + place.replyTo(),
        place.origin(),
        draft.time(),
        Mask.text(draft.text(), places::isCompany),
        draft.language(),
        draft.followers(),
        draft.repost(),
        place.replyUnseen(),
        mapping.companyPosts(),
        collected,
        place.aside(),
        draft.revised(),
        draft.removed());
  }
}
