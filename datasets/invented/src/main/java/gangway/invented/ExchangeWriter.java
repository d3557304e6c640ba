package gangway.invented;

import gangway.invented.Customer.Style;
import gangway.invented.SampleCompany.Unit;
import gangway.invented.SampleExchange.Channel;
import gangway.invented.SampleExchange.Turn;
import gangway.invented.WritingHabits.Mood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes support exchanges in which a company's care can be read.
 *
 * <p>Chances that no profile of a company states are chosen by hand, so that texts vary; they are
 * the same for every company and so make none stand out.
 */
final class ExchangeWriter {
  private static final int POST_LIMIT = 270;
  private static final int AGENTS = 7;
  private static final List<Intent> INTENTS = List.of(Intent.values());

  private final SampleCompany company;
  private final Dice companyDice;
  private final Timetable desk;

  /** How much better or worse each agent is, in standard deviations; 0 on average, by language. */
  private final Map<WrittenLanguage, List<Double>> agentOffsets =
      new EnumMap<>(WrittenLanguage.class);

  ExchangeWriter(SampleCompany company, Dice companyDice, Timetable desk) {
    this.company = company;
    this.companyDice = companyDice;
    this.desk = desk;
    for (WrittenLanguage language : WrittenLanguage.values()) {
      agentOffsets.put(
          language,
          Dice.centred(
              IntStream.range(0, AGENTS)
                  .mapToObj(number -> agentDice(language, number).normal())
                  .toList()));
    }
  }

  private Dice agentDice(WrittenLanguage language, int number) {
    return companyDice.fork("agent/" + language, number);
  }

  SampleExchange write(Channel channel, int number) {
    String id = channel.name().toLowerCase(Locale.ROOT) + "/" + number;
    return new Conversation(channel, id, number).write();
  }

  private enum Intent {
    COMPLAINT,
    QUESTION,
    PRAISE,
    REQUEST
  }

  /** One exchange as it unfolds. */
  private final class Conversation {
    private final Channel channel;
    private final String id;
    private final Dice dice;
    private final Customer customer;
    private final PhraseTemplate phrases;
    private final Intent intent;
    private final String situation;
    private final Agent agent;
    private final List<Turn> turns = new ArrayList<>();
    private final boolean soft;
    private String answer = "";

    Conversation(Channel channel, String id, int number) {
      this.channel = channel;
      this.id = id;
      dice = companyDice.fork(id);
      customer = customer(number);
      phrases = new PhraseTemplate(customer.language(), dice.fork("words"));
      intent = INTENTS.get(dice.weighted(.62, .17, .13, .08));
      agent = new Agent(dice.below(AGENTS), customer.language());
      situation = situation();
      soft =
          PhraseRules.of(customer.language()).alternatives("soft.situations").contains(situation);
      nameThings();
    }

    /** One in eight writes more than once. */
    private Customer customer(int number) {
      int person = dice.chance(.12) ? number / 2 : number;
      Dice own = companyDice.fork("customer/" + channel, person);
      WrittenLanguage language =
          own.chance(company.frenchShare()) ? WrittenLanguage.FRENCH : WrittenLanguage.ENGLISH;
      return Customer.drawn(own, language);
    }

    private String situation() {
      String trade = company.trade().phrases();
      return switch (intent) {
        case COMPLAINT -> phrases.say(trade + ".complaints");
        case QUESTION -> trade + ".qa";
        case PRAISE -> trade + ".praise";
        case REQUEST -> trade + ".request";
      };
    }

    private void nameThings() {
      Unit unit = dice.pick(company.units());
      WrittenLanguage language = customer.language();
      phrases
          .with("name", customer.first())
          .with("last", customer.last())
          .with("agent", agent.first)
          .with("company", company.name())
          .with("at", channel == Channel.TWITTER ? "@" + company.handle() : company.name())
          .with("from", InventedNames.city(language, unit.from()))
          .with("to", InventedNames.city(language, unit.to()))
          .with("flight", company.flight(unit, dice.below(3)))
          .with("house", unit.name())
          .with("chez", unit.inFrench())
          .with("room", Integer.toString(dice.between(1, 5) * 100 + dice.between(1, 24)))
          .with("ref", reference())
          .with("days", Integer.toString(dice.between(2, 9)))
          .with("hours", Integer.toString(dice.between(2, 7)))
          .with("two", Integer.toString(dice.between(10, 99)))
          .with("short", Long.toString(Math.floorMod(dice.next(), 1L << 50), 36))
          .with("weekday", phrases.say("weekday"))
          .with("reason", phrases.say("reason"))
          .about(customer.form());
      if (intent == Intent.COMPLAINT && !soft) {
        phrases.with("mess", phrases.say(situation + ".mess"));
      }
      phrases.with("praised", phrases.say(company.trade().phrases() + ".praised"));
    }

    private String reference() {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        code.append("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".charAt(dice.below(32)));
      }
      return code.toString();
    }

    SampleExchange write() {
      Instant opened = desk.opening(dice);
      timeOfDay(opened);
      customerSays(opened, opening(), mood());
      CareProfile care = company.care();
      Instant asked = opened;
      if (dice.chance(care.automatic())) {
        turns.add(
            new Turn(true, opened.plusSeconds(20 + dice.below(70)), phrases.say("auto.reply")));
      }
      if (dice.chance(care.answered())) {
        answered(desk.reply(asked, care.medianMinutes(), dice));
      } else if (intent != Intent.PRAISE && dice.chance(.35)) {
        chase(opened);
      }
      return new SampleExchange(id, company, channel, customer, List.copyOf(turns));
    }

    private void chase(Instant opened) {
      int hours = dice.between(3, 30);
      phrases.with("hours", Integer.toString(hours));
      Instant time = desk.later(opened, hours, hours + 1, dice);
      customerSays(time, phrases.say("turn.chase"), Mood.CROSS);
    }

    private Mood mood() {
      return switch (intent) {
        case COMPLAINT -> soft ? Mood.ASKING : Mood.CROSS;
        case PRAISE -> Mood.GLAD;
        case QUESTION, REQUEST -> Mood.ASKING;
      };
    }

    private void customerSays(Instant time, String words, Mood mood) {
      turns.add(new Turn(false, time, WritingHabits.post(customer, mood, words, dice)));
    }

    private String opening() {
      phrases.spokenBy(customer.form());
      String greeting =
          channel == Channel.MESSENGER || customer.style() == Style.POLITE
              ? phrases.say("greet.customer")
              : "";
      String core = core();
      List<String> parts = new ArrayList<>(List.of(greeting, core));
      if (intent == Intent.COMPLAINT && !soft) {
        embellish(parts);
      } else if (intent != Intent.PRAISE && dice.chance(.4)) {
        parts.add(phrases.sentence("closer.polite"));
      }
      if (customer.style() == Style.HASHTAGS && channel == Channel.TWITTER) {
        parts.add(phrases.say(intent == Intent.PRAISE ? "hashtags.good" : "hashtags"));
      }
      String whole = joined(parts);
      return channel == Channel.TWITTER && whole.length() > POST_LIMIT
          ? joined(List.of(core))
          : whole;
    }

    private String core() {
      return switch (intent) {
        case COMPLAINT ->
            !soft && dice.chance(.09)
                ? phrases.say("irony.open")
                : phrases.say(situation + ".open");
        case QUESTION -> question();
        case PRAISE, REQUEST -> phrases.say(situation);
      };
    }

    /** A question; the answer that fits it is kept for the desk. */
    private String question() {
      String[] pair = phrases.say(situation).split(" :: ", 2);
      answer = pair[1];
      return pair[0];
    }

    private void embellish(List<String> parts) {
      switch (customer.style()) {
        case TERSE -> {}
        case POLITE -> parts.add(phrases.sentence("closer.polite"));
        case LONG_WINDED -> {
          parts.add(phrases.sentence("circumstance"));
          parts.add(phrases.sentence("circumstance"));
          parts.add(phrases.sentence("closer.mood"));
        }
        default -> {
          if (dice.chance(.3)) {
            parts.add(0, phrases.sentence("opener.mood"));
          }
          if (dice.chance(.25)) {
            parts.add(phrases.sentence("circumstance"));
          }
          if (dice.chance(.4)) {
            parts.add(phrases.sentence("closer.mood"));
          }
        }
      }
    }

    private void answered(Instant time) {
      Conduct conduct = new Conduct();
      boolean late = time.isAfter(turns.get(0).time().plusSeconds(6 * 3600));
      companySays(time, conduct, reply(conduct, late, time));
      if (dice.chance(channel == Channel.MESSENGER ? .75 : .5)) {
        react(conduct, desk.again(time, dice));
      } else if (conduct.followUp && intent == Intent.COMPLAINT && dice.chance(.4)) {
        update(conduct, time);
      }
    }

    private void react(Conduct conduct, Instant time) {
      phrases.spokenBy(customer.form());
      if (intent == Intent.PRAISE) {
        if (conduct.personal && dice.chance(.5)) {
          customerSays(time, phrases.say("turn.thanks"), Mood.GLAD);
        }
        return;
      }
      if (conduct.sentElsewhere && dice.chance(.5)) {
        customerSays(time, phrases.say("turn.deflected"), Mood.ASKING);
      } else if (conduct.asked && dice.chance(.7)) {
        giveDetails(conduct, time);
      } else {
        conclude(conduct, time);
      }
    }

    private void giveDetails(Conduct conduct, Instant time) {
      boolean complaint = intent == Intent.COMPLAINT;
      String detail = complaint ? detailRule() : "turn.yes";
      customerSays(time, phrases.say(detail), Mood.ASKING);
      if (!dice.chance(company.care().answered())) {
        return;
      }
      Instant back = desk.reply(time, company.care().medianMinutes() * .6, dice);
      agentSpeaks(back);
      String solution = conduct.followUp ? situation + ".next" : "next.generic";
      String words = phrases.sentence(complaint ? solution : "reply.done");
      companySays(back, conduct, signed(conduct, words));
      conclude(conduct, desk.again(back, dice));
    }

    /** Probability that the customer is content with how they were treated. */
    private double contentment(Conduct conduct) {
      return switch (intent) {
        case COMPLAINT ->
            (.02 + .88 * conduct.quality() * conduct.quality()) * (conduct.followUp ? 1 : .4);
        case QUESTION, REQUEST -> conduct.listening ? .93 : .05;
        case PRAISE -> .9;
      };
    }

    private String detailRule() {
      String own = situation + ".detail";
      return PhraseRules.of(customer.language()).has(own)
          ? own
          : company.trade().phrases() + ".detail";
    }

    private void conclude(Conduct conduct, Instant time) {
      phrases.spokenBy(customer.form());
      if (dice.chance(contentment(conduct))) {
        customerSays(time, phrases.say("turn.thanks"), Mood.GLAD);
        if (dice.chance(.5 * company.care().courtesy())) {
          Instant back = desk.reply(time, company.care().medianMinutes() * .5, dice);
          agentSpeaks(back);
          companySays(back, conduct, signed(conduct, phrases.say("welcome.back")));
        } else if (intent == Intent.COMPLAINT && conduct.followUp && dice.chance(.5)) {
          update(conduct, time);
        }
      } else if (dice.chance(intent == Intent.COMPLAINT || !conduct.listening ? .3 : 1)) {
        customerSays(time, phrases.say("turn.okay"), Mood.ASKING);
      } else {
        customerSays(time, phrases.say("turn.annoyed"), Mood.CROSS);
        if (dice.chance(.8 * company.care().answered())) {
          Instant back = desk.reply(time, company.care().medianMinutes() * .8, dice);
          agentSpeaks(back);
          companySays(
              back,
              conduct,
              signed(conduct, phrases.say(conduct.followUp ? "again.human" : "again.curt")));
        }
      }
    }

    private void update(Conduct conduct, Instant after) {
      Instant time = desk.reply(desk.later(after, 2, 20, dice), 10, dice);
      agentSpeaks(time);
      String greeting = phrases.say(conduct.personal ? "greet.name.short" : "greet.plain");
      companySays(
          time,
          conduct,
          signed(conduct, joined(List.of(greeting, phrases.say(situation + ".update")))));
      if (dice.chance(.6)) {
        boolean solved = dice.chance(.8);
        phrases.spokenBy(customer.form());
        String words = phrases.sentence(situation + (solved ? ".solved" : ".still"));
        if (solved && dice.chance(.6)) {
          words = joined(List.of(words, phrases.say("turn.thanks")));
        }
        customerSays(desk.later(time, 0, 12, dice), words, solved ? Mood.GLAD : Mood.CROSS);
      }
    }

    private void companySays(Instant time, Conduct conduct, String words) {
      conduct.asked = words.indexOf('?') >= 0;
      turns.add(new Turn(true, time, words));
    }

    private String reply(Conduct conduct, boolean late, Instant time) {
      agentSpeaks(time);
      String best = "";
      for (int tries = 0; tries < 5; tries++) {
        String words = signed(conduct, joined(replyParts(conduct, late)));
        if (best.isEmpty() || words.length() < best.length()) {
          best = words;
        }
        if (channel != Channel.TWITTER || words.length() <= POST_LIMIT) {
          return words;
        }
      }
      return best;
    }

    private void agentSpeaks(Instant time) {
      timeOfDay(time);
      phrases.spokenBy(agent.form);
    }

    private void timeOfDay(Instant time) {
      String daypart = daypart(time);
      phrases
          .with("daypart", daypart)
          .with("Daypart", Orthography.capitalised(customer.language(), daypart));
    }

    private String daypart(Instant time) {
      String part = desk.daypart(time);
      if (customer.language() == WrittenLanguage.ENGLISH) {
        return part;
      }
      return part.equals("evening") ? "bonsoir" : "bonjour";
    }

    private List<String> replyParts(Conduct conduct, boolean late) {
      List<String> parts = new ArrayList<>();
      if (conduct.personal) {
        parts.add(phrases.say(conduct.courtesy ? "greet.name" : "call.name"));
      } else if (conduct.courtesy) {
        parts.add(phrases.say("greet.plain"));
      }
      if (conduct.courtesy) {
        parts.add(phrases.say(courtesy(late)));
      }
      switch (intent) {
        case COMPLAINT -> complaintParts(conduct, parts);
        case PRAISE -> praiseParts(conduct, parts);
        case QUESTION -> answerParts(conduct, parts, answer);
        case REQUEST -> answerParts(conduct, parts, phrases.say(situation + ".answer"));
      }
      return parts;
    }

    private String courtesy(boolean late) {
      return switch (intent) {
        case COMPLAINT -> late && dice.chance(.6) ? "sorry.late" : "sorry";
        case PRAISE -> "thanks.praise";
        case QUESTION, REQUEST -> "thanks.contact";
      };
    }

    private void complaintParts(Conduct conduct, List<String> parts) {
      boolean asks = false;
      if (conduct.listening) {
        String listening = phrases.say(situation + ".listen");
        asks = listening.indexOf('?') >= 0;
        parts.add(listening);
      } else if (!conduct.courtesy && dice.chance(.6)) {
        parts.add(phrases.say("reply.curt"));
      } else if (!conduct.followUp || dice.chance(.4)) {
        parts.add(phrases.say("reply.generic"));
      }
      if (conduct.followUp) {
        parts.add(
            phrases.say(
                asks ? "next.once" : conduct.listening ? situation + ".next" : "next.generic"));
      }
      if (conduct.deflected && (!conduct.followUp || dice.chance(.25))) {
        parts.add(deflection(conduct));
      }
      if (parts.isEmpty()) {
        parts.add(phrases.say("reply.generic"));
      }
    }

    private void praiseParts(Conduct conduct, List<String> parts) {
      if (conduct.listening) {
        parts.add(phrases.say("reply.praise.detail"));
      }
      if (conduct.followUp) {
        parts.add(phrases.say("reply.praise.pass"));
      }
      if (!conduct.listening && !conduct.followUp && !conduct.courtesy) {
        parts.add(phrases.say("reply.praise.generic"));
      }
    }

    private void answerParts(Conduct conduct, List<String> parts, String fitting) {
      if (conduct.listening) {
        parts.add(fitting);
      } else {
        parts.add(
            conduct.courtesy || conduct.deflected
                ? deflection(conduct)
                : phrases.say("reply.curt"));
      }
    }

    private String deflection(Conduct conduct) {
      conduct.sentElsewhere = true;
      return phrases.say("deflect");
    }

    private String signed(Conduct conduct, String words) {
      if (!conduct.signed) {
        return words;
      }
      return switch (channel) {
        case TWITTER -> words + " " + company.signatureMark() + agent.initials;
        case COMMENTS -> words + " - " + agent.first;
        case MESSENGER ->
            words
                + "\n"
                + agent.first
                + (customer.language() == WrittenLanguage.ENGLISH ? " from " : " de ")
                + company.name();
      };
    }

    private String joined(List<String> parts) {
      StringBuilder out = new StringBuilder();
      for (String part : parts) {
        if (part.isEmpty()) {
          continue;
        }
        if (out.isEmpty()) {
          out.append(Orthography.capitalised(customer.language(), part));
        } else if (out.charAt(out.length() - 1) == ',' || out.charAt(out.length() - 1) == '-') {
          out.append(' ').append(Orthography.continued(customer.language(), part));
        } else {
          out.append(' ').append(Orthography.capitalised(customer.language(), part));
        }
      }
      return Orthography.tidy(customer.language(), out.toString());
    }

    /** What this agent does well in this exchange. */
    private final class Conduct {
      private final boolean courtesy = dice.chance(company.care().courtesy() + agent.offset);
      private final boolean listening = dice.chance(company.care().listening() + agent.offset);
      private final boolean personal = dice.chance(company.care().personal() + agent.offset);
      private final boolean followUp = dice.chance(company.care().followUp() + agent.offset);
      private final boolean signed = dice.chance(company.care().signed());
      private final boolean deflected = dice.chance(company.care().deflected());
      private boolean asked;
      private boolean sentElsewhere;

      double quality() {
        return ((courtesy ? 1 : 0) + (listening ? 1 : 0) + (personal ? 1 : 0) + (followUp ? 1 : 0))
            / 4.0;
      }
    }
  }

  /** Who answers: the same person signs alike in both languages' rosters. */
  private final class Agent {
    private final String first;
    private final String initials;
    private final Agreement form;
    private final double offset;

    Agent(int number, WrittenLanguage language) {
      List<String> names = PhraseRules.of(language).alternatives("agent");
      int start = companyDice.fork("agents").below(names.size());
      int index = (start + number * 3) % names.size();
      first = names.get(index);
      form = index % 2 == 0 ? Agreement.FEMININE : Agreement.MASCULINE;
      initials =
          first.substring(0, 1).toUpperCase(language.locale()).replace('É', 'E')
              + (char) ('A' + agentDice(language, number).fork("initial").below(26));
      offset =
          agentOffsets.getOrDefault(language, List.of()).get(number) * company.care().agentSpread();
    }
  }
}
