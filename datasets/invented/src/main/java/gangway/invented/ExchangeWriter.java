package gangway.invented;

import gangway.invented.Customer.Style;
import gangway.invented.Exchange.Channel;
import gangway.invented.Exchange.Turn;
import gangway.invented.Handwriting.Mood;
import gangway.invented.SampleCompany.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes support exchanges in which a company's care can be read. */
final class ExchangeWriter {
  private static final int POST_LIMIT = 270;
  private static final int AGENTS = 7;
  private static final List<Intent> INTENTS = List.of(Intent.values());

  private final SampleCompany company;
  private final Dice companyDice;
  private final Desk desk;

  /** How much better or worse each agent is, in standard deviations; 0 on average, by language. */
  private final Map<Tongue, List<Double>> agentOffsets = new EnumMap<>(Tongue.class);

  ExchangeWriter(SampleCompany company, Dice companyDice, Desk desk) {
    this.company = company;
    this.companyDice = companyDice;
    this.desk = desk;
    for (Tongue tongue : Tongue.values()) {
      agentOffsets.put(
          tongue,
          Dice.centred(
              IntStream.range(0, AGENTS)
                  .mapToObj(number -> agentDice(tongue, number).normal())
                  .toList()));
    }
  }

  private Dice agentDice(Tongue tongue, int number) {
    return companyDice.fork("agent/" + tongue, number);
  }

  Exchange write(Channel channel, int number) {
    String id = channel.name().toLowerCase(Locale.ROOT) + "/" + number;
    return new Scene(channel, id, number).play();
  }

  private enum Intent {
    COMPLAINT,
    QUESTION,
    PRAISE,
    REQUEST
  }

  /** One exchange as it unfolds. */
  private final class Scene {
    private final Channel channel;
    private final String id;
    private final Dice dice;
    private final Customer customer;
    private final Telling telling;
    private final Intent intent;
    private final String situation;
    private final Agent agent;
    private final List<Turn> turns = new ArrayList<>();
    private final boolean soft;
    private String answer = "";

    Scene(Channel channel, String id, int number) {
      this.channel = channel;
      this.id = id;
      dice = companyDice.fork(id);
      customer = customer(number);
      telling = new Telling(customer.tongue(), dice.fork("words"));
      intent = INTENTS.get(dice.weighted(.62, .17, .13, .08));
      agent = new Agent(dice.below(AGENTS), customer.tongue());
      situation = situation();
      soft = Phrasebook.of(customer.tongue()).alternatives("soft.situations").contains(situation);
      setTheScene();
    }

    /** One in eight writes more than once. */
    private Customer customer(int number) {
      int person = dice.chance(.12) ? number / 2 : number;
      Dice own = companyDice.fork("customer/" + channel, person);
      Tongue tongue = own.chance(company.frenchShare()) ? Tongue.FRENCH : Tongue.ENGLISH;
      return Customer.drawn(own, tongue);
    }

    private String situation() {
      String setting = company.setting().phrases();
      return switch (intent) {
        case COMPLAINT -> telling.say(setting + ".complaints");
        case QUESTION -> setting + ".qa";
        case PRAISE -> setting + ".praise";
        case REQUEST -> setting + ".request";
      };
    }

    private void setTheScene() {
      Unit unit = dice.pick(company.units());
      Tongue tongue = customer.tongue();
      telling
          .with("name", customer.first())
          .with("last", customer.last())
          .with("agent", agent.first)
          .with("company", company.name())
          .with("at", channel == Channel.TWITTER ? "@" + company.handle() : company.name())
          .with("from", Names.city(tongue, unit.from()))
          .with("to", Names.city(tongue, unit.to()))
          .with("flight", company.flight(unit, dice.below(3)))
          .with("house", unit.name())
          .with("chez", unit.inFrench())
          .with("room", Integer.toString(dice.between(1, 5) * 100 + dice.between(1, 24)))
          .with("ref", reference())
          .with("days", Integer.toString(dice.between(2, 9)))
          .with("hours", Integer.toString(dice.between(2, 7)))
          .with("two", Integer.toString(dice.between(10, 99)))
          .with("short", Long.toString(Math.floorMod(dice.next(), 1L << 50), 36))
          .with("weekday", telling.say("weekday"))
          .with("reason", telling.say("reason"))
          .about(customer.form());
      if (intent == Intent.COMPLAINT && !soft) {
        telling.with("mess", telling.say(situation + ".mess"));
      }
      telling.with("praised", telling.say(company.setting().phrases() + ".praised"));
    }

    private String reference() {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        code.append("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".charAt(dice.below(32)));
      }
      return code.toString();
    }

    Exchange play() {
      Instant opened = desk.opening(dice);
      timeOfDay(opened);
      customerSays(opened, opening(), mood());
      Care care = company.care();
      Instant asked = opened;
      if (dice.chance(care.automatic())) {
        turns.add(
            new Turn(true, opened.plusSeconds(20 + dice.below(70)), telling.say("auto.reply")));
      }
      if (dice.chance(care.answered())) {
        answered(desk.reply(asked, care.medianMinutes(), dice));
      } else if (intent != Intent.PRAISE && dice.chance(.35)) {
        chase(opened);
      }
      return new Exchange(id, company, channel, customer, List.copyOf(turns));
    }

    private void chase(Instant opened) {
      int hours = dice.between(3, 30);
      telling.with("hours", Integer.toString(hours));
      Instant time = desk.later(opened, hours, hours + 1, dice);
      customerSays(time, telling.say("turn.chase"), Mood.CROSS);
    }

    private Mood mood() {
      return switch (intent) {
        case COMPLAINT -> soft ? Mood.ASKING : Mood.CROSS;
        case PRAISE -> Mood.GLAD;
        case QUESTION, REQUEST -> Mood.ASKING;
      };
    }

    private void customerSays(Instant time, String words, Mood mood) {
      turns.add(new Turn(false, time, Handwriting.post(customer, mood, words, dice)));
    }

    private String opening() {
      telling.spokenBy(customer.form());
      String greeting =
          channel == Channel.MESSENGER || customer.style() == Style.POLITE
              ? telling.say("greet.customer")
              : "";
      String core = core();
      List<String> parts = new ArrayList<>(List.of(greeting, core));
      if (intent == Intent.COMPLAINT && !soft) {
        embellish(parts);
      } else if (intent != Intent.PRAISE && dice.chance(.4)) {
        parts.add(telling.sentence("closer.polite"));
      }
      if (customer.style() == Style.HASHTAGS && channel == Channel.TWITTER) {
        parts.add(telling.say(intent == Intent.PRAISE ? "hashtags.good" : "hashtags"));
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
                ? telling.say("irony.open")
                : telling.say(situation + ".open");
        case QUESTION -> question();
        case PRAISE, REQUEST -> telling.say(situation);
      };
    }

    /** A question; the answer that fits it is kept for the desk. */
    private String question() {
      String[] pair = telling.say(situation).split(" :: ", 2);
      answer = pair[1];
      return pair[0];
    }

    private void embellish(List<String> parts) {
      switch (customer.style()) {
        case TERSE -> {}
        case POLITE -> parts.add(telling.sentence("closer.polite"));
        case LONG_WINDED -> {
          parts.add(telling.sentence("circumstance"));
          parts.add(telling.sentence("circumstance"));
          parts.add(telling.sentence("closer.mood"));
        }
        default -> {
          if (dice.chance(.3)) {
            parts.add(0, telling.sentence("opener.mood"));
          }
          if (dice.chance(.25)) {
            parts.add(telling.sentence("circumstance"));
          }
          if (dice.chance(.4)) {
            parts.add(telling.sentence("closer.mood"));
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
      telling.spokenBy(customer.form());
      if (intent == Intent.PRAISE) {
        if (conduct.personal && dice.chance(.5)) {
          customerSays(time, telling.say("turn.thanks"), Mood.GLAD);
        }
        return;
      }
      if (conduct.sentElsewhere && dice.chance(.5)) {
        customerSays(time, telling.say("turn.deflected"), Mood.ASKING);
      } else if (conduct.asked && dice.chance(.7)) {
        giveDetails(conduct, time);
      } else {
        conclude(conduct, time);
      }
    }

    private void giveDetails(Conduct conduct, Instant time) {
      boolean complaint = intent == Intent.COMPLAINT;
      String detail = complaint ? detailRule() : "turn.yes";
      customerSays(time, telling.say(detail), Mood.ASKING);
      if (!dice.chance(company.care().answered())) {
        return;
      }
      Instant back = desk.reply(time, company.care().medianMinutes() * .6, dice);
      agentSpeaks(back);
      String solution = conduct.followUp ? situation + ".next" : "next.generic";
      String words = telling.sentence(complaint ? solution : "reply.done");
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
      return Phrasebook.of(customer.tongue()).has(own)
          ? own
          : company.setting().phrases() + ".detail";
    }

    private void conclude(Conduct conduct, Instant time) {
      telling.spokenBy(customer.form());
      if (dice.chance(contentment(conduct))) {
        customerSays(time, telling.say("turn.thanks"), Mood.GLAD);
        if (dice.chance(.5 * company.care().courtesy())) {
          Instant back = desk.reply(time, company.care().medianMinutes() * .5, dice);
          agentSpeaks(back);
          companySays(back, conduct, signed(conduct, telling.say("welcome.back")));
        } else if (intent == Intent.COMPLAINT && conduct.followUp && dice.chance(.5)) {
          update(conduct, time);
        }
      } else if (dice.chance(intent == Intent.COMPLAINT || !conduct.listening ? .3 : 1)) {
        customerSays(time, telling.say("turn.okay"), Mood.ASKING);
      } else {
        customerSays(time, telling.say("turn.annoyed"), Mood.CROSS);
        if (dice.chance(.8 * company.care().answered())) {
          Instant back = desk.reply(time, company.care().medianMinutes() * .8, dice);
          agentSpeaks(back);
          companySays(
              back,
              conduct,
              signed(conduct, telling.say(conduct.followUp ? "again.human" : "again.curt")));
        }
      }
    }

    private void update(Conduct conduct, Instant after) {
      Instant time = desk.reply(desk.later(after, 2, 20, dice), 10, dice);
      agentSpeaks(time);
      String greeting = telling.say(conduct.personal ? "greet.name.short" : "greet.plain");
      companySays(
          time,
          conduct,
          signed(conduct, joined(List.of(greeting, telling.say(situation + ".update")))));
      if (dice.chance(.6)) {
        boolean solved = dice.chance(.8);
        telling.spokenBy(customer.form());
        String words = telling.sentence(situation + (solved ? ".solved" : ".still"));
        if (solved && dice.chance(.6)) {
          words = joined(List.of(words, telling.say("turn.thanks")));
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
      telling.spokenBy(agent.form);
    }

    private void timeOfDay(Instant time) {
      String daypart = daypart(time);
      telling
          .with("daypart", daypart)
          .with("Daypart", Spelling.capitalised(customer.tongue(), daypart));
    }

    private String daypart(Instant time) {
      String part = desk.daypart(time);
      if (customer.tongue() == Tongue.ENGLISH) {
        return part;
      }
      return part.equals("evening") ? "bonsoir" : "bonjour";
    }

    private List<String> replyParts(Conduct conduct, boolean late) {
      List<String> parts = new ArrayList<>();
      if (conduct.personal) {
        parts.add(telling.say(conduct.courtesy ? "greet.name" : "call.name"));
      } else if (conduct.courtesy) {
        parts.add(telling.say("greet.plain"));
      }
      if (conduct.courtesy) {
        parts.add(telling.say(courtesy(late)));
      }
      switch (intent) {
        case COMPLAINT -> complaintParts(conduct, parts);
        case PRAISE -> praiseParts(conduct, parts);
        case QUESTION -> answerParts(conduct, parts, answer);
        case REQUEST -> answerParts(conduct, parts, telling.say(situation + ".answer"));
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
        String listening = telling.say(situation + ".listen");
        asks = listening.indexOf('?') >= 0;
        parts.add(listening);
      } else if (!conduct.courtesy && dice.chance(.6)) {
        parts.add(telling.say("reply.curt"));
      } else if (!conduct.followUp || dice.chance(.4)) {
        parts.add(telling.say("reply.generic"));
      }
      if (conduct.followUp) {
        parts.add(
            telling.say(
                asks ? "next.once" : conduct.listening ? situation + ".next" : "next.generic"));
      }
      if (conduct.deflected && (!conduct.followUp || dice.chance(.25))) {
        parts.add(deflection(conduct));
      }
      if (parts.isEmpty()) {
        parts.add(telling.say("reply.generic"));
      }
    }

    private void praiseParts(Conduct conduct, List<String> parts) {
      if (conduct.listening) {
        parts.add(telling.say("reply.praise.detail"));
      }
      if (conduct.followUp) {
        parts.add(telling.say("reply.praise.pass"));
      }
      if (!conduct.listening && !conduct.followUp && !conduct.courtesy) {
        parts.add(telling.say("reply.praise.generic"));
      }
    }

    private void answerParts(Conduct conduct, List<String> parts, String fitting) {
      if (conduct.listening) {
        parts.add(fitting);
      } else {
        parts.add(
            conduct.courtesy || conduct.deflected
                ? deflection(conduct)
                : telling.say("reply.curt"));
      }
    }

    private String deflection(Conduct conduct) {
      conduct.sentElsewhere = true;
      return telling.say("deflect");
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
                + (customer.tongue() == Tongue.ENGLISH ? " from " : " de ")
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
          out.append(Spelling.capitalised(customer.tongue(), part));
        } else if (out.charAt(out.length() - 1) == ',' || out.charAt(out.length() - 1) == '-') {
          out.append(' ').append(Spelling.continued(customer.tongue(), part));
        } else {
          out.append(' ').append(Spelling.capitalised(customer.tongue(), part));
        }
      }
      return Spelling.tidy(customer.tongue(), out.toString());
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
    private final Form form;
    private final double offset;

    Agent(int number, Tongue tongue) {
      List<String> names = Phrasebook.of(tongue).alternatives("agent");
      int start = companyDice.fork("agents").below(names.size());
      int index = (start + number * 3) % names.size();
      first = names.get(index);
      form = index % 2 == 0 ? Form.FEMININE : Form.MASCULINE;
      initials =
          first.substring(0, 1).toUpperCase(tongue.locale()).replace('É', 'E')
              + (char) ('A' + agentDice(tongue, number).fork("initial").below(26));
      offset =
          agentOffsets.getOrDefault(tongue, List.of()).get(number) * company.care().agentSpread();
    }
  }
}
