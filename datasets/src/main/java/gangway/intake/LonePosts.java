package gangway.intake;

import gangway.intake.CompanyRegistry.Naming;
import gangway.voice.Company;
import gangway.voice.Speaker;
import gangway.voice.ThreadOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Places of posts whose records name company and conversation themselves, from each record alone.
 *
 * <p>The rules are those of {@link Threads} as far as one record can follow them. Who began the
 * conversation it cannot know, so the post tells who would have if it were the first; of an
 * exchange the first post decides. A post that no conversation is named for is one by itself.
 *
 * @param authors in which of its names a company is the author of posts
 * @param recordNames in which of its names a record names a company
 * @param only the company that all of the input is about; null when its records say
 */
record LonePosts(
    CompanyRegistry registry, Naming authors, Naming recordNames, @Nullable CompanyName only)
    implements Places {

  @Override
  public Place place(PostDraft post) {
    CompanyName author = registered(post.author());
    boolean speaks = author != null || post.speaker() == Speaker.COMPANY;
    return new Place(
        speaks ? Speaker.COMPANY : Speaker.CUSTOMER,
        author != null ? author : company(post, speaks),
        speaks ? addressee(post) : post.author(),
        post.conversation() != null ? post.conversation() : post.id(),
        null,
        origin(post, speaks),
        false,
        false);
  }

  @Override
  public boolean isCompany(String person) {
    return registry.find(authors, person) != null;
  }

  private CompanyName company(PostDraft post, boolean speaks) {
    if (only != null) {
      return only;
    }
    String name = post.companyName();
    if (name != null) {
      Company known = registry.find(recordNames, name);
      return known != null ? CompanyName.of(known) : new CompanyName(null, name);
    }
    if (speaks && post.authorName() != null) {
      return new CompanyName(null, post.authorName());
    }
    return post.addressed()
        .map(this::registered)
        .filter(company -> company != null)
        .findFirst()
        .orElse(CompanyName.NONE);
  }

  private @Nullable CompanyName registered(@Nullable String person) {
    Company known = person == null ? null : registry.find(authors, person);
    return known == null ? null : CompanyName.of(known);
  }

  private @Nullable String addressee(PostDraft post) {
    return post.addressed()
        .filter(person -> !isCompany(person) && !person.equals(post.author()))
        .findFirst()
        .orElse(null);
  }

  private static ThreadOrigin origin(PostDraft post, boolean speaks) {
    if (post.beginsBefore()) {
      return ThreadOrigin.OUTSIDE;
    }
    return speaks ? ThreadOrigin.COMPANY : ThreadOrigin.CUSTOMER;
  }
}
