package gangway.invented;

import gangway.invented.SampleCompany.Unit;
import gangway.invented.ServiceProfile.Facet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes reviews and survey answers in which a company's in-person service can be read.
 *
 * <p>Chances that no profile of a company states are chosen by hand, so that texts vary; they are
 * the same for every company and so make none stand out.
 */
final class OpinionWriter {
  private static final List<Facet> FACETS = List.of(Facet.values());
  private static final double[] FACET_WEIGHTS = {.28, .08, .20, .12, .18, .14};

  private final SampleCompany company;
  private final Dice companyDice;
  private final Timetable desk;

  /** How much better or worse each unit is, in standard deviations; 0 on average. */
  private final List<Double> unitOffsets;

  OpinionWriter(SampleCompany company, Dice companyDice, Timetable desk) {
    this.company = company;
    this.companyDice = companyDice;
    this.desk = desk;
    this.unitOffsets =
        Dice.centred(
            company.units().stream()
                .map(unit -> companyDice.fork("unit/" + unit.name()).normal())
                .toList());
  }

  Opinion review(int number) {
    return new Visit("review/" + number, number).review();
  }

  Opinion answer(int number) {
    return new Visit("answer/" + number, number).answer();
  }

  /** One visit and what its guest says of it. */
  private final class Visit {
    private final String id;
    private final Dice dice;
    private final Customer customer;
    private final PhraseTemplate phrases;
    private final Unit unit;
    private final double quality;
    private final String trade = company.trade().phrases();
    private final String cabin;
    private final List<String> topics;
    private final List<Double> topicQuality = new ArrayList<>();
    private Facet facet = Facet.ATTITUDE;

    Visit(String id, int number) {
      this.id = id;
      dice = companyDice.fork(id);
      int person = dice.chance(.06) ? number / 2 : number;
      Dice own = companyDice.fork("guest/" + id.substring(0, id.indexOf('/')), person);
      customer =
          Customer.drawn(
              own,
              own.chance(company.frenchShare()) ? WrittenLanguage.FRENCH : WrittenLanguage.ENGLISH);
      phrases =
          new PhraseTemplate(customer.language(), dice.fork("words")).spokenBy(customer.form());
      unit = dice.pick(company.units());
      quality = quality();
      cabin = phrases.say("cabin.class");
      topics = topics();
      for (int i = 0; i < topics.size(); i++) {
        topicQuality.add(dice.chance(.42 + .25 * quality) ? .85 : .2);
      }
      nameThings();
    }

    private double quality() {
      ServiceProfile service = company.service();
      double ofUnit = unitOffsets.get(company.units().indexOf(unit)) * service.unitSpread();
      return CareProfile.within(
          service.level() + ofUnit + dice.normal() * service.crewSpread(), .02, .98);
    }

    private List<String> topics() {
      List<String> all =
          new ArrayList<>(PhraseRules.of(customer.language()).alternatives(trade + ".topics"));
      List<String> chosen = new ArrayList<>();
      int count = 1 + dice.weighted(.40, .40, .20);
      for (int i = 0; i < count; i++) {
        chosen.add(all.remove(dice.below(all.size())));
      }
      return chosen;
    }

    private void nameThings() {
      WrittenLanguage language = customer.language();
      phrases
          .with("company", company.name())
          .with("from", InventedNames.city(language, unit.from()))
          .with("to", InventedNames.city(language, unit.to()))
          .with("flight", company.flight(unit, dice.below(3)))
          .with("house", unit.name())
          .with("chez", unit.inFrench())
          .with("cabin", phrases.say("cabin.spoken." + cabin))
          .with("weekday", phrases.say("weekday"))
          .with("reason", phrases.say("reason"))
          .with("nights", phrases.say("nights"))
          .with("guide", phrases.say("guide.name"))
          .with("mid", phrases.say("place.hub"));
      phrases.with("when", phrases.say("airline.when"));
    }

    Opinion review() {
      List<String> body = new ArrayList<>();
      body.addAll(staffSentences(dice.weighted(.13, .27, .34, .19, .07)));
      addProduct(body);
      if (dice.chance(.85) || customer.style() == Customer.Style.LONG_WINDED) {
        body.add(0, phrases.sentence(trade + ".open"));
      }
      int overall = overall();
      if (dice.chance(.7)) {
        body.add(phrases.sentence("close." + level(overall)));
      }
      String text = WritingHabits.review(customer, String.join(" ", body), dice);
      return opinion(title(overall), text, dice.chance(.85) ? stars(quality, .4) : null, overall);
    }

    /** Reviews of airlines have no headline of the reviewer's. */
    private String title(int overall) {
      return company.trade() == Trade.AIRLINE
          ? ""
          : phrases.say(trade + ".title." + level(overall));
    }

    Opinion answer() {
      String text =
          switch (dice.weighted(.10, .10, .45, .35)) {
            case 0 -> phrases.say("survey.nothing");
            case 1 -> phrases.say("survey.else");
            case 2 -> phrases.say("survey." + kind() + "." + impression());
            default -> String.join(" ", staffSentences(1 + dice.below(2)));
          };
      return opinion(
          "",
          WritingHabits.review(customer, text, dice),
          dice.chance(.95) ? stars(quality, .5) : null,
          overall());
    }

    private String impression() {
      double felt = quality + .08 * dice.normal();
      return felt < .42 ? "bad" : felt < .56 ? "mixed" : "good";
    }

    private Opinion opinion(String title, String text, @Nullable Integer staffStars, int overall) {
      Instant time = desk.opening(dice);
      return new Opinion(
          id,
          company,
          customer,
          time,
          unit.name(),
          cabin,
          title,
          text,
          staffStars,
          overall,
          stars(topicQuality.get(0), .5),
          stars(topicQuality.get(topicQuality.size() - 1), .6));
    }

    private int stars(double of, double noise) {
      return (int) CareProfile.within(StrictMath.rint(1 + 4 * of + noise * dice.normal()), 1, 5);
    }

    private int overall() {
      double product = topicQuality.stream().mapToDouble(Double::doubleValue).average().orElse(.5);
      return (int)
          CareProfile.within(
              StrictMath.rint(1 + 9 * (.55 * quality + .35 * product + .05) + .8 * dice.normal()),
              1,
              10);
    }

    private String level(int overall) {
      return overall >= 7 ? "good" : overall >= 5 ? "mixed" : "bad";
    }

    private String kind() {
      return switch (company.trade()) {
        case AIRLINE -> List.of("cabin", "ground", "lounge").get(dice.weighted(.78, .18, .04));
        case HOTEL ->
            List.of("reception", "restaurant", "housekeeping").get(dice.weighted(.58, .28, .14));
        case LODGE -> List.of("guide", "host", "restaurant").get(dice.weighted(.45, .45, .10));
      };
    }

    /**
     * What is said of the staff: about {@code count} statements, coherent in whom they are about.
     */
    private List<String> staffSentences(int count) {
      List<String> sentences = new ArrayList<>();
      String kind = kind();
      int statements = count;
      boolean decided = quality < .32 || quality > .66;
      if (statements > 0 && decided && dice.chance(.22)) {
        sentences.add(phrases.sentence("story." + place() + "." + pole(quality)));
        statements--;
      }
      String subject = "";
      while (statements > 0) {
        if (subject.isEmpty() || dice.chance(.18)) {
          kind = sentences.isEmpty() ? kind : kind();
          phrases.introduce(kind + ".who");
          subject = phrases.expand("$who");
        }
        List<String> predicates = predicates(kind, statements);
        sentences.add(
            Orthography.sentence(customer.language(), subject + " " + enumerated(predicates)));
        statements -= predicates.size();
        subject = pronoun();
      }
      if (!sentences.isEmpty() && decided && dice.chance(.25)) {
        sentences.add(phrases.sentence("free." + pole(quality)));
      }
      if (!sentences.isEmpty() && lottery() && dice.chance(.25)) {
        sentences.add(phrases.sentence("free.lottery." + pole(quality)));
      }
      return sentences;
    }

    /** One to three predicates of one pole, to be said in one breath. */
    private List<String> predicates(String kind, int most) {
      double felt = felt();
      List<String> predicates = new ArrayList<>(List.of(predicate(kind, felt)));
      double more = felt();
      if (most > 1
          && clear(felt)
          && clear(more)
          && pole(felt).equals(pole(more))
          && dice.chance(.45)) {
        predicates.add(predicate(kind, more));
        if (most > 2 && dice.chance(.3)) {
          predicates.add(predicate(kind, felt));
        }
      }
      return predicates;
    }

    private String enumerated(List<String> predicates) {
      String last = predicates.get(predicates.size() - 1);
      String before = String.join(", ", predicates.subList(0, predicates.size() - 1));
      return before.isEmpty() ? last : before + " " + phrases.say("joint.and") + " " + last;
    }

    private boolean lottery() {
      return company.trade() == Trade.AIRLINE && company.service().crewSpread() > .3;
    }

    private String place() {
      return switch (company.trade()) {
        case AIRLINE -> "air";
        case HOTEL -> "stay";
        case LODGE -> "lodge";
      };
    }

    private static boolean clear(double felt) {
      return felt < .30 || felt > .68;
    }

    private static String pole(double felt) {
      return felt > .5 ? "good" : "bad";
    }

    /** How one contact feels, in one facet; what a company is bad at is told more often. */
    private double felt() {
      double[] weights = FACET_WEIGHTS.clone();
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= 1 + 3 * Math.abs(company.service().of(FACETS.get(i)));
      }
      facet = FACETS.get(dice.weighted(weights));
      return quality + company.service().of(facet) + .09 * dice.normal();
    }

    private String predicate(String kind, double felt) {
      String group = company.trade() == Trade.AIRLINE ? "air." : "stay.";
      if (clear(felt)) {
        String what = pole(felt) + "." + facet.name().toLowerCase(Locale.ROOT);
        return phrases.sayAny(what, group + what, kind + "." + what);
      }
      if (felt < .44) {
        return dice.chance(.65) ? phrases.say("mild.bad") : neitherNor(group);
      }
      return felt < .54 ? neitherNor(group) : phrases.say("mild.good");
    }

    private String neitherNor(String group) {
      return phrases.sayAny("mixed.any", group + "mixed.any");
    }

    private String pronoun() {
      return customer.language() == WrittenLanguage.ENGLISH
          ? phrases.agree("He", "She", "They")
          : phrases.agree("Il", "Elle", "Ils", "Elles");
    }

    private void addProduct(List<String> body) {
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < topics.size(); i++) {
        String clause =
            phrases.say(
                trade + "." + topics.get(i) + "." + (topicQuality.get(i) > .5 ? "good" : "bad"));
        boolean contrast = i > 0 && topicQuality.get(i) > .5 != topicQuality.get(i - 1) > .5;
        if (i > 0 && dice.chance(.5)) {
          String before = sentences.remove(sentences.size() - 1).replaceAll("[.]$", "");
          sentences.add(
              before
                  + (contrast ? phrases.say("joint.but") : " " + phrases.say("joint.and"))
                  + " "
                  + clause
                  + ".");
        } else {
          sentences.add(Orthography.sentence(customer.language(), clause));
        }
      }
      if (body.isEmpty() || dice.chance(.5)) {
        body.addAll(0, sentences);
      } else if (quality > .6 == topicQuality.get(topics.size() - 1) > .5 || dice.chance(.5)) {
        body.addAll(sentences);
      } else {
        Collections.reverse(sentences);
        String last = sentences.remove(sentences.size() - 1);
        body.addAll(0, sentences);
        String first = body.remove(sentences.size());
        body.add(
            sentences.size(),
            last.replaceAll("[.]$", "")
                + phrases.say("joint.but")
                + " "
                + Orthography.continued(customer.language(), first));
      }
    }
  }
}
