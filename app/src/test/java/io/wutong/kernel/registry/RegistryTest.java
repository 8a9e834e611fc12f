package io.wutong.kernel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.WutongTest;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.SmallZone;
import io.wutong.kernel.registry.store.PartyRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A party is entered once, by a code that is right. Every code here is invented. */
@WutongTest(alone = true)
class RegistryTest {

  @LocalServerPort private int port;
  @Autowired private Registry registry;
  @Autowired private PartyRows rows;
  @Autowired private Fillings fillings;
  private SmallZone zone;

  @BeforeEach
  void fill() {
    zone = SmallZone.fill(fillings);
  }

  private Caller as(String who) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(zone.login(who), SmallZone.PASSWORD).status()).isEqualTo(200);
    return caller;
  }

  private static String party(String code, String name) {
    return "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, name);
  }

  @Test
  void entersChangesAndFinds() {
    Caller head = as("head");
    Answer entered = head.post("/api/parties", party("91410100ma9dem20xd", "凤栖传感（虚构）"));
    assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    assertThat(entered.json().path("code").asString()).isEqualTo("91410100MA9DEM20XD");

    Answer again = head.post("/api/parties", party("91410100MA9DEM20XD", "别名"));
    assertThat(again.slug()).isEqualTo("party-there");

    String id = entered.json().path("id").asString();
    Answer changed =
        head.put(
            "/api/parties/" + id,
            "{\"name\":\"凤栖智感（虚构）\",\"unit\":\"%s\"}".formatted(zone.unitId(zone.bureau())));
    assertThat(changed.json().path("version").intValue()).isEqualTo(2);
    assertThat(as("officer").get("/api/parties?q=%E6%99%BA%E6%84%9F").json()).hasSize(1);
    assertThat(as("officer").get("/api/parties?q=dem20").json()).hasSize(1);

    head.post("/api/parties", party("91410100MA9DEM30X3", "桐花智算（虚构）"));
    assertThat(Acting.as(Actor.HOUSE, registry::rebuild))
        .containsExactlyInAnyOrderElementsOf(Acting.as(Actor.HOUSE, rows::all));
  }

  @Test
  void aWrongCodeIsToldFromARightOne() {
    Answer answer = as("head").post("/api/parties", party("91410100MA9DEM40XX", "误（虚构）"));
    assertThat(answer.slug()).isEqualTo("credit-code-check");
    assertThat(answer.text()).contains("应为“Q”");
  }

  @Test
  void anOfficerReadsAndDoesNotEnter() {
    Answer answer = as("officer").post("/api/parties", party("91410100MA9DEM50XE", "越权（虚构）"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.slug()).isEqualTo("party-not-yours");
    assertThat(Acting.as(Actor.HOUSE, () -> rows.list("越权", 10))).isEmpty();
  }

  @Test
  void aUnitIsOnePartyOnly() {
    Caller head = as("head");
    String unit = ",\"unit\":\"%s\"}".formatted(zone.unitId(zone.root()));
    String first = party("91410100MA9DEM00X2", "甲（虚构）").replace("}", unit);
    String second = party("91410100MA9DEM10XP", "乙（虚构）").replace("}", unit);
    assertThat(head.post("/api/parties", first).status()).isEqualTo(201);
    assertThat(head.post("/api/parties", second).slug()).isEqualTo("party-unit-taken");
  }
}
