package gangway.samples;

import gangway.samples.Customer.Style;
import gangway.samples.Exchange.Channel;
import gangway.samples.Exchange.Turn;
import gangway.samples.Handwriting.Mood;
import gangway.samples.SampleCompany.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes support exchanges in which a company's care can be read. */
final class ExchangeWriter {
  private static final int POST_LIMIT = 270;
  private static final int AGENTS = 7;
  private static final List<Intent> INTENTS = List.of(Intent.values());

  private final SampleCompany company;
  private final Dice companyDice;
  private final Desk desk;

  ExchangeWriter(SampleCompany company, Dice companyDice, Desk desk) {
    this.company = company;
    this.companyDice = companyDice;
    this.desk = desk;
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

    Scene(Channel channel, String id, int number) {
      this.channel = channel;
      this.id = id;
      dice = companyDice.fork(id);
      customer = customer(number);
      telling = new Telling(customer.tongue(), dice.fork("words"));
      intent = INTENTS.get(dice.weighted(.62, .17, .13, .08));
      agent = new Agent(dice.below(AGENTS), customer.tongue());
      situation = situation();
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
        case QUESTION -> telling.say(setting + ".questions");
        case PRAISE -> setting + ".praise";
        case REQUEST -> setting + ".request";
      };
    }

    private void setTheScene() {
      Unit unit = dice.pick(company.units());
      Tongue tongue = customer.tongue();
      String code = company.handle().substring(0, 2).toUpperCase(Locale.ROOT);
      telling
          .with("name", customer.first())
          .with("last", customer.last())
          .with("agent", agent.first)
          .with("company", company.name())
          .with("at", channel == Channel.TWITTER ? "@" + company.handle() : company.name())
          .with("from", Names.city(tongue, unit.from()))
          .with("to", Names.city(tongue, unit.to()))
          .with("flight", code + (100 + company.units().indexOf(unit) * 7 + dice.below(3)))
          .with("house", unit.name())
          .with("chez", unit.inFrench())
          .with("room", Integer.toString(dice.between(1, 5) * 100 + dice.between(1, 24)))
          .with("ref", reference())
          .with("days", Integer.toString(dice.between(2, 9)))
          .with("hours", Integer.toString(dice.between(2, 7)))
          .with("two", Integer.toString(dice.between(10, 99)))
          .with("weekday", telling.say("weekday"))
          .with("reason", telling.say("reason"))
          .about(customer.form());
      if (intent == Intent.COMPLAINT) {
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
        customerSays(desk.later(opened, 3, 30, dice), telling.say("turn.chase"), Mood.CROSS);
      }
      return new Exchange(id, company, channel, customer, List.copyOf(turns));
    }

    private Mood mood() {
      return switch (intent) {
        case COMPLAINT -> Mood.CROSS;
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
      if (intent == Intent.COMPLAINT) {
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
            dice.chance(.09) ? telling.say("irony.open") : telling.say(situation + ".open");
        case QUESTION -> telling.say(situation + ".open");
        case PRAISE, REQUEST -> telling.say(situation);
      };
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
      if (conduct.asked && dice.chance(.7)) {
        boolean complaint = intent == Intent.COMPLAINT;
        String detail = complaint ? company.setting().phrases() + ".detail" : "turn.yes";
        customerSays(time, telling.say(detail), Mood.ASKING);
        if (!dice.chance(company.care().answered())) {
          return;
        }
        Instant answer = desk.reply(time, company.care().medianMinutes() * .6, dice);
        telling.spokenBy(agent.form);
        String next =
            complaint ? (conduct.followUp ? situation + ".next" : "next.generic") : "reply.done";
        companySays(answer, conduct, signed(conduct, telling.sentence(next)));
        conclude(conduct, desk.again(answer, dice));
      } else {
        conclude(conduct, time);
      }
    }

    private void conclude(Conduct conduct, Instant time) {
      telling.spokenBy(customer.form());
      if (dice.chance(.10 + .75 * conduct.quality())) {
        customerSays(time, telling.say("turn.thanks"), Mood.GLAD);
        if (dice.chance(.5 * company.care().courtesy())) {
          Instant back = desk.reply(time, company.care().medianMinutes() * .5, dice);
          companySays(
              back, conduct, signed(conduct, telling.spokenBy(agent.form).say("welcome.back")));
        } else if (intent == Intent.COMPLAINT && conduct.followUp && dice.chance(.5)) {
          update(conduct, time);
        }
      } else if (dice.chance(.3)) {
        customerSays(time, telling.say("turn.okay"), Mood.ASKING);
      } else {
        customerSays(time, telling.say("turn.annoyed"), Mood.CROSS);
        if (dice.chance(.8 * company.care().answered())) {
          Instant back = desk.reply(time, company.care().medianMinutes() * .8, dice);
          telling.spokenBy(agent.form);
          companySays(
              back,
              conduct,
              signed(conduct, telling.say(conduct.followUp ? "again.human" : "again.curt")));
        }
      }
    }

    private void update(Conduct conduct, Instant after) {
      Instant time = desk.reply(desk.later(after, 2, 20, dice), 10, dice);
      telling.spokenBy(agent.form);
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
      telling
          .spokenBy(agent.form)
          .with("daypart", daypart(time))
          .with("Daypart", Spelling.capitalised(customer.tongue(), daypart(time)));
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
        case QUESTION -> answerParts(conduct, parts, situation + ".answer");
        case REQUEST ->
            answerParts(conduct, parts, company.setting().phrases() + ".request.answer");
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
      if (conduct.listening) {
        parts.add(telling.say(situation + ".listen"));
      } else if (!conduct.courtesy && dice.chance(.6)) {
        parts.add(telling.say("reply.curt"));
      } else if (!conduct.followUp || dice.chance(.4)) {
        parts.add(telling.say("reply.generic"));
      }
      if (conduct.followUp) {
        parts.add(telling.say(conduct.listening ? situation + ".next" : "next.generic"));
      }
      if (conduct.deflected && (!conduct.followUp || dice.chance(.25))) {
        parts.add(telling.say("deflect"));
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

    private void answerParts(Conduct conduct, List<String> parts, String answer) {
      if (conduct.listening) {
        parts.add(telling.say(answer));
      } else {
        parts.add(telling.say(conduct.courtesy || conduct.deflected ? "deflect" : "reply.curt"));
      }
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
      Dice own = companyDice.fork("agent/" + tongue, number);
      initials =
          first.substring(0, 1).toUpperCase(tongue.locale()).replace('É', 'E')
              + (char) ('A' + own.below(26));
      offset = own.normal() * company.care().agentSpread();
    }
  }
}
