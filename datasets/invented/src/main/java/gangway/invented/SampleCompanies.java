package gangway.invented;

import gangway.invented.SampleCompany.Story;
import gangway.invented.SampleCompany.Unit;
import gangway.invented.SampleCompany.Volume;
import gangway.invented.ServiceProfile.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The companies: twelve with a story of their own, or a population drawn by seed. */
final class SampleCompanies {
  private SampleCompanies() {}

  /** The twelve companies of the bundled corpus. */
  static List<SampleCompany> bundled() {
    List<SampleCompany> all = new ArrayList<>(airlines());
    all.addAll(houses());
    return List.copyOf(all);
  }

  private static List<SampleCompany> airlines() {
    return List.of(
        // Quick, kind, named agents who follow up; on board a lottery of crews who know nobody.
        airline("meridale", "Meridale Airways", "GB", .12, "^", 1)
            .levels(1.5, -.9)
            .service(
                s ->
                    s.spread(.40, .24).offset(Facet.IDENTITY, -.20).offset(Facet.RECOGNITION, -.25))
            .volume(new Volume(150, 70, 45, 190, 130))
            .story(Story.DIGITAL_AHEAD)
            .routes(
                "London-Lisbon",
                "London-Oslo",
                "London-Athens",
                "London-Toronto",
                "Dublin-London",
                "Manchester-Nice",
                "London-Boston",
                "London-Geneva"),
        airline("northquay", "Northquay Airlines", "CA", .30, "*", -4)
            .levels(.1, .2)
            .volume(new Volume(90, 45, 30, 100, 80))
            .routes(
                "Toronto-Montreal",
                "Toronto-Chicago",
                "Montreal-Boston",
                "Halifax-Toronto",
                "Montreal-Lyon",
                "Toronto-Dublin"),
        airline("vermeil", "Air Vermeil", "FR", .82, "^", 2)
            .levels(-.3, -.2)
            .volume(new Volume(100, 50, 35, 110, 90))
            .routes(
                "Paris-Nice",
                "Paris-Montreal",
                "Lyon-Lisbon",
                "Paris-Athens",
                "Paris-Madrid",
                "Nantes-Geneva"),
        airline("brisange", "Brisange", "FR", .75, "-", 2)
            .levels(-1.2, -1.1)
            .volume(new Volume(95, 45, 25, 100, 70))
            .routes("Lyon-Porto", "Paris-Krakow", "Nantes-Seville", "Lyon-Berlin", "Nice-Prague"),
        airline("corvane", "Corvane Air", "US", .03, "/", -5)
            .levels(.8, .9)
            .volume(new Volume(100, 45, 30, 110, 80))
            .routes(
                "Chicago-Boston",
                "Chicago-Toronto",
                "Boston-Dublin",
                "Denver-Chicago",
                "Chicago-Madrid"),
        airline("skerrow", "Skerrow Air", "IE", 0, "-", 1)
            .levels(.3, .3)
            .volume(new Volume(9, 4, 2, 8, 5))
            .story(Story.NOT_ENOUGH_EVIDENCE)
            .routes("Dublin-Bergen", "Cork-Nice"));
  }

  private static List<SampleCompany> houses() {
    return List.of(
        // The remote lodge that is online what it is at the fire.
        lodge("stillsand", "Stillsand Lodge", "BW", .25, "-", 2)
            .levels(1.2, 1.2)
            .service(s -> s.spread(.12, .03))
            .volume(new Volume(380, 240, 180, 480, 400))
            .story(Story.MATCHED)
            .houses("Stillsand Main Camp", "Stillsand Pan Camp"),
        hotel("corbel", "Maison Corbel", "FR", .80, "^", 2)
            .levels(-1.3, 1.3)
            .volume(new Volume(120, 70, 45, 170, 120))
            .story(Story.IN_PERSON_AHEAD)
            .houses("Corbel Lyon", "Corbel Nantes", "Corbel Annecy", "Corbel Dijon", "Corbel Uzès"),
        hotel("haldenby", "Haldenby Inns", "GB", .08, "*", 1)
            .levels(-1.1, -1.2)
            .volume(new Volume(90, 45, 30, 110, 80))
            .houses(
                "Haldenby York",
                "Haldenby Bath",
                "Haldenby Leith",
                "Haldenby Durham",
                "Haldenby Chester"),
        hotel("pellworth", "Pellworth Suites", "US", .04, "/", -4)
            .levels(.3, .2)
            .volume(new Volume(95, 45, 30, 110, 80))
            .houses(
                "Pellworth Boston", "Pellworth Savannah", "Pellworth Denver", "Pellworth Portland"),
        hotel("ombelline", "Ombelline", "FR", .78, "-", 2)
            .levels(.2, .4)
            .volume(new Volume(85, 50, 30, 110, 80))
            .houses("Ombelline Vannes", "Ombelline Gap", "Ombelline Arles", "Ombelline Colmar"),
        hotel("sorrin", "Auberges Sorrin", "CA", .55, "^", -4)
            .levels(-.6, -.7)
            .volume(new Volume(85, 50, 30, 100, 80))
            .houses("Sorrin Magog", "Sorrin Tadoussac", "Sorrin Ottawa", "Sorrin Percé"));
  }

  /**
   * A population drawn by seed: levels normal around the sector's centre, a stated share of
   * companies with a planted gap, of alternating sign.
   */
  static List<SampleCompany> population(SampleSettings settings) {
    List<SampleCompany> all = new ArrayList<>();
    for (Trade trade : List.of(Trade.AIRLINE, Trade.HOTEL)) {
      for (int i = 0; i < settings.companiesPerSector(); i++) {
        all.add(drawn(settings, trade, i));
      }
    }
    return all;
  }

  private static SampleCompany drawn(SampleSettings settings, Trade sector, int i) {
    Dice dice = Dice.seeded(settings.seed()).fork("company/" + sector.sector(), i);
    Trade trade = sector == Trade.HOTEL && i % 10 == 9 ? Trade.LODGE : sector;
    String id = String.format(Locale.ROOT, "%s-%03d", trade.phrases(), i + 1);
    String name = InventedNames.company(trade, i);
    int planted = (int) StrictMath.round(settings.gapShare() * settings.companiesPerSector());
    double gap = i < planted ? (i % 2 == 0 ? settings.gap() : -settings.gap()) : 0;
    double common = CareProfile.within(dice.normal(), -2, 2);
    Draft draft =
        new Draft(
                trade,
                id,
                name,
                "ZZ",
                settings.frenchShare(),
                List.of("^", "*", "/", "-").get(i % 4),
                2)
            .levels(common + gap / 2, common - gap / 2)
            .volume(Volume.perSide(settings.perSide()));
    if (gap != 0) {
      draft.story(gap > 0 ? Story.DIGITAL_AHEAD : Story.IN_PERSON_AHEAD);
    }
    return switch (trade) {
      case AIRLINE -> draft.routes(InventedNames.routes(dice.fork("routes")));
      case HOTEL -> draft.houses(InventedNames.houses(dice.fork("houses"), name));
      case LODGE -> draft.houses(name + " Main Camp", name + " River Camp");
    };
  }

  private static Draft airline(
      String id, String name, String country, double french, String mark, int hoursFromUtc) {
    return new Draft(Trade.AIRLINE, id, name, country, french, mark, hoursFromUtc);
  }

  private static Draft hotel(
      String id, String name, String country, double french, String mark, int hoursFromUtc) {
    return new Draft(Trade.HOTEL, id, name, country, french, mark, hoursFromUtc);
  }

  private static Draft lodge(
      String id, String name, String country, double french, String mark, int hoursFromUtc) {
    return new Draft(Trade.LODGE, id, name, country, french, mark, hoursFromUtc);
  }

  /** A company being described. */
  private static final class Draft {
    private final Trade trade;
    private final String id;
    private final String name;
    private final String country;
    private final double frenchShare;
    private final String mark;
    private final int hoursFromUtc;
    private double digital;
    private double inPerson;
    private UnaryOperator<ServiceProfile> refine = s -> s;
    private Volume volume = Volume.perSide(100);
    private Story story = Story.PEER;

    Draft(
        Trade trade,
        String id,
        String name,
        String country,
        double frenchShare,
        String mark,
        int hoursFromUtc) {
      this.trade = trade;
      this.id = id;
      this.name = name;
      this.country = country;
      this.frenchShare = frenchShare;
      this.mark = mark;
      this.hoursFromUtc = hoursFromUtc;
    }

    Draft levels(double digitalLevel, double inPersonLevel) {
      digital = digitalLevel;
      inPerson = inPersonLevel;
      return this;
    }

    Draft service(UnaryOperator<ServiceProfile> refinement) {
      refine = refinement;
      return this;
    }

    Draft volume(Volume howMuch) {
      volume = howMuch;
      return this;
    }

    Draft story(Story why) {
      story = why;
      return this;
    }

    SampleCompany routes(String... pairs) {
      List<Unit> units = new ArrayList<>();
      for (String pair : pairs) {
        int dash = pair.indexOf('-');
        units.add(Unit.route(pair.substring(0, dash), pair.substring(dash + 1)));
        units.add(Unit.route(pair.substring(dash + 1), pair.substring(0, dash)));
      }
      return done(units);
    }

    SampleCompany houses(String... names) {
      List<Unit> units = new ArrayList<>();
      for (String house : names) {
        units.add(Unit.house(house, InventedNames.inFrench(trade, house)));
      }
      return done(units);
    }

    private SampleCompany done(List<Unit> units) {
      String compact = name.replaceAll("[^A-Za-z]", "");
      return new SampleCompany(
          id,
          name,
          trade,
          country,
          frenchShare,
          compact,
          Long.toString(
              1_000_000_000_000L
                  + Math.floorMod(Dice.seeded(0).fork("page/" + id).next(), 1_000_000_000_000L)),
          "SV_"
              + Long.toString(
                  Math.floorMod(Dice.seeded(0).fork("survey/" + id).next(), 1L << 52), 36),
          mark,
          hoursFromUtc,
          List.copyOf(units),
          digital,
          inPerson,
          CareProfile.atLevel(digital),
          refine.apply(ServiceProfile.atLevel(inPerson)),
          volume,
          story);
    }
  }
}
