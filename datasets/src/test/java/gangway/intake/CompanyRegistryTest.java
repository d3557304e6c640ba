package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.intake.CompanyRegistry.Naming;
import gangway.voice.CareHours;
import gangway.voice.Company;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A company registry")
final class CompanyRegistryTest {
  private static @Nullable String id(@Nullable Company company) {
    return company == null ? null : company.id();
  }

  @Test
  @DisplayName("finds a company by what a source calls it")
  void finds() {
    CompanyRegistry registry = Reading.registry();
    assertThat(id(registry.find(Naming.HANDLE, "@nordwindHELP"))).isEqualTo("nordwind");
    assertThat(id(registry.find(Naming.PAGE, "900200"))).isEqualTo("sudavia");
    assertThat(id(registry.find(Naming.REVIEW_NAME, "Nordwind, Air"))).isEqualTo("nordwind");
    assertThat(id(registry.find(Naming.REVIEW_NAME, "sud-avia"))).isEqualTo("sudavia");
    assertThat(id(registry.find(Naming.HANDLE, "nordwind-air"))).isNull();
    assertThat(id(registry.byId("sudavia"))).isEqualTo("sudavia");
  }

  @Test
  @DisplayName("finds the company that the name of a file names, by whole words, the longest first")
  void findsInFileNames() throws Exception {
    CompanyRegistry registry =
        CompanyRegistry.parse(
            "r",
            """
            {"companies": [
              {"id": "ana", "name": "ANA", "sector": "airline"},
              {"id": "air-canada", "name": "Air Canada", "sector": "airline"},
              {"id": "rouge", "name": "Air Canada Rouge", "sector": "airline",
               "surveys": ["SV_12ab"]}
            ]}
            """);
    assertThat(id(registry.inFileName("skytrax-air-canada.csv"))).isEqualTo("air-canada");
    assertThat(id(registry.inFileName("Air_Canada_Rouge reviews.csv"))).isEqualTo("rouge");
    assertThat(id(registry.inFileName("export SV_12ab.csv"))).isEqualTo("rouge");
    assertThat(id(registry.inFileName("banana.csv"))).isNull();
  }

  @Test
  @DisplayName("that is wrong is told all its problems at once")
  void namesAllProblems() {
    String json =
        """
        {"companies": [
          {"id": "One Air", "name": "One", "sector": "airline", "country": "France"},
          {"id": "two", "nam": "Two", "sector": "airline", "handles": "Two"},
          {"id": "three", "name": "Three", "sector": "airline", "handles": ["ThreeAir"]},
          {"id": "three", "name": "Four", "sector": "airline", "handles": ["@threeair"]},
          {"id": "five", "name": "Five", "sector": "airline", "handles": ["Five"]},
          {"id": "six", "name": "five!", "sector": "airline", "handles": ["@FIVE"]},
          7
        ]}
        """;
    assertThatThrownBy(() -> CompanyRegistry.parse("companies.json", json))
        .isInstanceOf(IntakeException.class)
        .hasMessage(
            """
            companies.json has 9 problems:
              /companies/0/id is "One Air"; expected a short name in lower case with hyphens, such as 'british-airways'
              /companies/0/country is "France"; expected an ISO 3166 code of two capitals
              /companies/1/nam is not known here; did you mean 'name'?; expected one of careHours, country, handles, id, name, pages, reviewNames, sector, surveys
              /companies/1/name is missing; expected a text
              /companies/1/handles is "Two"; expected an array of texts
              /companies/3/id is "three"; expected an id that no other company has
              /companies/5/handles is ["@FIVE"]; expected a handle that is not already one of 'five'
              /companies/5/reviewNames is missing; expected a review-name that is not already one of 'five'
              /companies/6 is 7; expected a company, {"id": ..., "name": ..., "sector": ...}"""
                .stripIndent());
  }

  @Test
  @DisplayName("knows when a care team is at work, and says what cannot be read of it")
  void careHours() throws Exception {
    String json =
        """
        {"companies": [{"id": "one", "name": "One", "sector": "airline",
          "careHours": {"zone": "Europe/Paris", "open": "Mo-Fr 08:00-20:00",
                        "holidays": ["2026-12-25"]}}]}
        """;
    assertThat(CompanyRegistry.parse("companies.json", json).companies())
        .extracting(Company::careHours)
        .containsExactly(
            new CareHours(
                "Europe/Paris", "Mo-Fr 08:00-20:00", List.of(LocalDate.of(2026, 12, 25))));
    String wrong = json.replace("Europe/Paris", "Paris").replace("12-25", "13-25");
    assertThatThrownBy(() -> CompanyRegistry.parse("companies.json", wrong))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("/companies/0/careHours/zone is \"Paris\"; expected a time zone")
        .hasMessageContaining(
            "/companies/0/careHours/holidays/0 is \"2026-13-25\"; expected a day");
  }

  @Test
  @DisplayName("of airlines is bundled, one company a line, with the names of the review site")
  void bundlesAirlines() throws Exception {
    Path file =
        Path.of(System.getProperty("gangway.root", ".."), "datasets", "companies", "airlines.json");
    CompanyRegistry airlines = CompanyRegistry.load(file);
    assertThat(airlines.companies()).hasSizeGreaterThanOrEqualTo(246);
    assertThat(airlines.companies()).extracting(Company::sector).containsOnly("airline");
    assertThat(airlines.companies()).extracting(Company::country).doesNotContain("");
    List<String> ids = airlines.companies().stream().map(Company::id).toList();
    assertThat(ids).isEqualTo(List.copyOf(new TreeSet<>(ids)));
    assertThat(id(airlines.find(Naming.HANDLE, "British_Airways"))).isEqualTo("british-airways");
    assertThat(id(airlines.find(Naming.REVIEW_NAME, "american-airlines")))
        .isEqualTo("american-airlines");
    assertThat(id(airlines.inFileName("skytrax-delta.csv"))).isEqualTo("delta-air-lines");
  }
}
