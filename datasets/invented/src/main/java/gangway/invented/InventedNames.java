package gangway.invented;

import java.util.List;

/** Names that no company bears: syllables put together. */
final class InventedNames {
  private static final List<String> FIRST =
      List.of(
          "Bran", "Cal", "Del", "Fen", "Gar", "Hol", "Jas", "Kel", "Lor", "Mar", "Nor", "Ost",
          "Pel", "Quin", "Ros", "Sel", "Tam", "Ver", "Wex", "Yar");
  private static final List<String> SECOND =
      List.of(
          "avic", "borne", "dray", "elle", "fold", "grove", "ique", "lowe", "dere", "orel", "quay",
          "rane", "stane", "urne", "wick", "zelle");
  private static final List<String> TOWNS =
      List.of(
          "York", "Lyon", "Leith", "Dijon", "Boston", "Vannes", "Bath", "Annecy", "Durham", "Arles",
          "Ghent", "Colmar");
  private static final List<String> CITIES =
      List.of(
          "Lisbon",
          "Oslo",
          "Dublin",
          "Athens",
          "Geneva",
          "Madrid",
          "Vienna",
          "Toronto",
          "Boston",
          "Prague",
          "Malta",
          "Berlin",
          "Porto",
          "Nice",
          "Lyon",
          "Chicago",
          "Montreal",
          "Seville",
          "Krakow");

  private InventedNames() {}

  /** A name of its own for each number under 320; from there on a number tells them apart. */
  static String company(Trade trade, int number) {
    int round = number / FIRST.size();
    String first = FIRST.get(number % FIRST.size());
    String second = SECOND.get((5 * round + number % FIRST.size()) % SECOND.size());
    String series = round < SECOND.size() ? "" : " " + (round / SECOND.size() + 1);
    String kind =
        switch (trade) {
          case AIRLINE -> " Air";
          case HOTEL -> " Hotels";
          case LODGE -> " Lodge";
        };
    return first + second + kind + series;
  }

  static String[] routes(Dice dice) {
    String[] routes = new String[4];
    int start = dice.below(CITIES.size());
    for (int i = 0; i < routes.length; i++) {
      routes[i] = CITIES.get(start) + "-" + CITIES.get((start + 1 + 3 * i) % CITIES.size());
    }
    return routes;
  }

  static String[] houses(Dice dice, String company) {
    String[] houses = new String[4];
    int start = dice.below(TOWNS.size());
    String first = company.substring(0, company.indexOf(' '));
    for (int i = 0; i < houses.length; i++) {
      houses[i] = first + " " + TOWNS.get((start + i) % TOWNS.size());
    }
    return houses;
  }

  /** Where a guest stayed, in French. */
  static String inFrench(Trade trade, String house) {
    if (trade == Trade.LODGE) {
      return "à " + house;
    }
    return ("AEIOUYÉ".indexOf(house.charAt(0)) >= 0 ? "à l'" : "au ") + house;
  }

  /** A city's name in the language of who writes. */
  static String city(WrittenLanguage language, String english) {
    if (language == WrittenLanguage.ENGLISH) {
      return english;
    }
    return switch (english) {
      case "London" -> "Londres";
      case "Lisbon" -> "Lisbonne";
      case "Athens" -> "Athènes";
      case "Geneva" -> "Genève";
      case "Vienna" -> "Vienne";
      case "Montreal" -> "Montréal";
      case "Seville" -> "Séville";
      case "Krakow" -> "Cracovie";
      case "Malta" -> "Malte";
      default -> english;
    };
  }
}
