package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.WutongTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A working zone has none of what a demo zone has: no shown logins, no tokens, no moved clock. */
@WutongTest
class WorkingZoneTest {

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;

  @Test
  void showsNoLoginsAndGivesNoTokens() {
    SmallZone zone = SmallZone.fill(fillings);
    String body = "{\"login\":\"%s\"}".formatted(zone.login("head"));
    assertThat(new Caller(port).get("/api/demo/accounts").slug()).isEqualTo("demo-only");
    assertThat(new Caller(port).post("/api/demo/token", body).slug()).isEqualTo("demo-only");
  }

  @Test
  void nobodyMovesItsClockNotEvenAnAdministrator() {
    SmallZone zone = SmallZone.fill(fillings);
    Caller admin = new Caller(port);
    assertThat(admin.signIn(zone.login("admin"), SmallZone.PASSWORD).status()).isEqualTo(200);
    assertThat(admin.post("/api/clock", "{\"to\":\"2099-01-01T00:00:00Z\"}").slug())
        .isEqualTo("demo-only");
  }
}
