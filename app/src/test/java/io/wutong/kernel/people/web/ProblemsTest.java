package io.wutong.kernel.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.PeopleTest;
import io.wutong.kernel.people.SmallZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, the answer is a problem that a person can act upon, and tells nothing else. */
@PeopleTest
class ProblemsTest {

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;
  private SmallZone zone;
  private Caller admin;

  @BeforeEach
  void signIn() {
    zone = SmallZone.fill(fillings);
    admin = new Caller(port);
    admin.signIn(zone.login("admin"), SmallZone.PASSWORD);
  }

  @Test
  void aProblemHasTitleDetailRemedyAndSlug() {
    Answer answer = admin.get("/api/units/00000000-0000-0000-0000-000000000000/people");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.json().get("type").stringValue()).isEqualTo("/refusals/not-found");
    assertThat(answer.json().get("title").stringValue()).isEqualTo("没有找到");
    assertThat(answer.json().get("detail").stringValue()).contains("单位");
    assertThat(answer.json().get("remedy").stringValue()).isNotBlank();
  }

  @Test
  void theReadersLanguageDecides() {
    admin.with("Accept-Language", "fr, en;q=0.8, zh;q=0.5");
    assertThat(admin.get("/api/nowhere").json().get("title").stringValue())
        .isEqualTo("No such address");
  }

  @Test
  void addressesMethodsAndMediaTypesThatAreNotHere() {
    assertThat(admin.get("/api/nowhere").slug()).isEqualTo("no-such-address");
    Answer method = admin.send("PATCH", "/api/units", "{}");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.slug()).isEqualTo("method-not-here");
    assertThat(method.raw().headers().firstValue("Allow")).isPresent();
    Answer media = admin.with("Content-Type", "text/plain").post("/api/persons", "x");
    assertThat(media.status()).isEqualTo(415);
    assertThat(media.slug()).isEqualTo("media-type-not-here");
  }

  @Test
  void jsonThatIsNoneOrHasWrongFieldsIsNamedByItsField() {
    assertThat(admin.post("/api/persons", "{\"name\":").slug()).isEqualTo("json-malformed");
    assertThat(admin.post("/api/persons", "").status()).isEqualTo(400);
    assertField("/api/persons", "{\"name\":null}", "name");
    assertField("/api/persons", "{}", "name");
    assertField("/api/persons", "{\"name\":\"a\",\"nmae\":\"b\"}", "nmae");
    assertField("/api/persons", "{\"name\":{\"a\":1}}", "name");
    String units = "{\"code\":\"a\",\"name\":\"b\",\"kind\":\"%s\",\"from\":\"%s\"}";
    assertField("/api/units", units.formatted("CASTLE", "2022-01-01"), "kind");
    assertField("/api/units", units.formatted("BUREAU", "2022-02-30"), "from");
  }

  @Test
  void anUnknownRightIsRefused() {
    String post =
        """
        {"unit":"%s","title":"a","person":"%s","rights":["KING"],"from":"2022-01-01","rank":1}\
        """
            .formatted(zone.unitId(zone.root()), zone.personId("head"));
    assertField("/api/posts", post, "rights.0");
  }

  @Test
  void aMalformedIdInAnAddressIsNamed() {
    Answer answer = admin.get("/api/units/not-a-uuid/people");
    assertThat(answer.slug()).isEqualTo("parameter-malformed");
    assertThat(answer.json().get("name").stringValue()).isEqualTo("id");
  }

  @Test
  void aLoginOfTenThousandCharactersIsRefusedAtOnce() {
    Answer answer = new Caller(port).signIn("x".repeat(10_000), "y");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.slug()).isEqualTo("login-malformed");
    assertThat(new Caller(port).signIn("x", "y".repeat(10_000)).slug())
        .isEqualTo("password-too-long");
  }

  @Test
  void scriptsAndRareCharactersInANameAreJustText() {
    for (String name : new String[] {"<script>alert('1')</script>", "𠮷野 '); drop--", "Ⅷ🙂é"}) {
      Answer made = admin.post("/api/persons", "{\"name\":\"%s\"}".formatted(name));
      assertThat(made.status()).isEqualTo(201);
      assertThat(made.json().get("name").stringValue()).isEqualTo(name);
      assertThat(made.raw().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }
    assertThat(admin.get("/api/persons").text()).contains("𠮷野");
  }

  @Test
  void controlCharactersAndEmptyNamesAreRefused() {
    for (String name : new String[] {"a\\u0000b", "a\\nb", "   ", "x".repeat(101)}) {
      assertThat(admin.post("/api/persons", "{\"name\":\"%s\"}".formatted(name)).slug())
          .as(name)
          .isEqualTo("text-malformed");
    }
  }

  @Test
  void theHeadersKeepForeignPagesOut() {
    var headers = admin.get("/api/units").raw().headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void aQuestionLeavesThePagesTokenAsItIs() {
    admin.get("/api/units");
    // With another one each time, a change that is sent beside a question would be refused.
    assertThat(admin.get("/api/units").raw().headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void withoutASignInOnlyHealthAndTheDescriptionAreOpen() {
    Caller stranger = new Caller(port);
    assertThat(stranger.get("/actuator/health").status()).isEqualTo(200);
    assertThat(stranger.get("/actuator/env").status()).isEqualTo(401);
    assertThat(stranger.get("/api/matters").status()).isEqualTo(401);
    assertThat(stranger.withToken("x".repeat(43)).get("/api/units").status()).isEqualTo(401);
    assertThat(new Caller(port).get("/api//units").status()).isIn(400, 401);
    assertThat(new Caller(port).get("/api/units/..;/units").status()).isIn(400, 401);
  }

  @Test
  void theDescriptionNamesItsSchemas() {
    Answer description = new Caller(port).get("/v3/api-docs");
    assertThat(description.status()).isEqualTo(200);
    var schemas = description.json().at("/components/schemas");
    assertThat(schemas.propertyNames().stream().map(name -> name.replaceAll(".*\\.", "")))
        .contains("Me", "UnitView", "UnitPerson", "AccountView", "TokenView", "ClockView");
    assertThat(description.text()).doesNotContain("\"who\"");
  }

  private void assertField(String path, String json, String field) {
    Answer answer = admin.post(path, json);
    assertThat(answer.status()).as(json).isEqualTo(400);
    assertThat(answer.slug()).as(json).isEqualTo("json-field");
    assertThat(answer.json().get("field").stringValue()).isEqualTo(field);
    assertThat(answer.text()).doesNotContain("jackson", "io.wutong", "Exception");
  }
}
