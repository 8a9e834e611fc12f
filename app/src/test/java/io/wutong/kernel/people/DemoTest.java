package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.shared.start.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A demo zone shows its logins, and gives a token to whoever sits at the machine. */
@PeopleTest
class DemoTest {

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;
  private SmallZone zone;

  @BeforeEach
  void fill() {
    zone = SmallZone.fill(fillings);
  }

  @Test
  void somebodyAtTheMachineGetsADemoToken() {
    String body = "{\"login\":\"%s\"}".formatted(zone.login("head"));
    Answer made = new Caller(port).post("/api/demo/token", body);
    assertThat(made.status()).isEqualTo(200);
    Caller program = new Caller(port).withToken(made.json().get("token").stringValue());
    assertThat(program.get("/api/units").status()).isEqualTo(200);
    Caller passedOn = new Caller(port).with("X-Forwarded-For", "203.0.113.9");
    assertThat(passedOn.post("/api/demo/token", body).slug()).isEqualTo("this-machine-only");
    Caller page = new Caller(port).with("Origin", "http://evil.example");
    assertThat(page.post("/api/demo/token", body).slug()).isEqualTo("this-machine-only");
  }

  @Test
  void theSignInPageOfADemoZoneShowsItsLogins() {
    Answer logins = new Caller(port).get("/api/demo/accounts");
    assertThat(logins.status()).isEqualTo(200);
    assertThat(logins.text()).contains(zone.login("head")).doesNotContain(zone.login("stranger"));
  }

  @Test
  void theErrandPrintsATokenOrSaysWhyNot() throws Exception {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    String at = Integer.toString(port);
    assertThat(TokenErrand.run(List.of("--as", zone.login("head"), "--port", at), print)).isZero();
    Caller program = new Caller(port).withToken(out.toString(StandardCharsets.UTF_8).strip());
    assertThat(program.get("/api/session").json().get("login").stringValue())
        .isEqualTo(zone.login("head"));
    assertThatThrownBy(() -> TokenErrand.run(List.of("--as", "nobody", "--port", at), print))
        .isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> TokenErrand.run(List.of("--as", "x", "--port", "1"), print))
        .hasMessageContaining("nothing answers");
    assertThat(TokenErrand.run(List.of(), print)).isEqualTo(2);
  }
}
