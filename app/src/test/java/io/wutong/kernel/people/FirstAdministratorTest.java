package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.WutongTest;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.database.WutongSettings;
import io.wutong.shared.start.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How an empty zone gets somebody who can open everything else. */
@WutongTest(alone = true)
class FirstAdministratorTest {

  private static final String OWN = "my-own-password-1";

  @LocalServerPort private int port;
  @Autowired private FirstAdministrator first;
  @Autowired private WutongSettings settings;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Path data() {
    return settings.data();
  }

  @Test
  void anEmptyZoneIsOpenedAtTheMachineAndNowhereElse() throws Exception {
    assertThat(first.isMissing()).isTrue();
    refusesWhoeverHasNoKey();
    String password = errand("--login", "Root", "--name", "韦管理", "--zone", "梧桐高新区管委会");
    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    assertThat(first.isMissing()).isFalse();
    Caller browser = new Caller(port);
    Answer in = browser.signIn("root", password);
    assertThat(in.json().at("/mustChangePassword").booleanValue()).isTrue();
    assertThat(in.json().at("/posts/0/unit/name").stringValue()).isEqualTo("梧桐高新区管委会");
    assertThat(browser.get("/api/accounts").slug()).isEqualTo("password-must-change");
    changed(browser, password);
    assertThat(browser.get("/api/accounts").json()).hasSize(1);
    assertThat(acts())
        .as("by the house, in the journal")
        .contains(
            "people.unit-opened",
            "people.person-opened",
            "people.post-opened",
            "people.account-opened");

    assertThatThrownBy(() -> errand("--login", "second"))
        .as("nobody beside one who is there")
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("root");
    String another = errand("--login", "root");
    assertThat(browser.get("/api/accounts").status()).as("their sessions end").isEqualTo(401);
    assertThat(new Caller(port).signIn("root", OWN).status()).isEqualTo(401);
    assertThat(new Caller(port).signIn("root", another).status()).isEqualTo(200);
    assertThat(acts()).contains("people.account-password-reset");
  }

  private void refusesWhoeverHasNoKey() throws Exception {
    Path file = data().resolve("admin.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String key = Files.readString(file).strip();
    String body = "{\"login\":\"root\"}";
    String wrong = (key.startsWith("A") ? "B" : "A") + key.substring(1);
    for (Caller caller :
        List.of(new Caller(port), new Caller(port).with("Wutong-Admin-Key", wrong))) {
      assertThat(caller.post("/api/administrator", body).slug()).isEqualTo("admin-key-wrong");
    }
    for (String header : List.of("X-Forwarded-For", "Origin")) {
      Caller far = new Caller(port).with("Wutong-Admin-Key", key).with(header, "203.0.113.9");
      assertThat(far.post("/api/administrator", body).slug()).isEqualTo("this-machine-only");
    }
    assertThat(first.isMissing()).isTrue();
  }

  private static void changed(Caller browser, String old) {
    String body = "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(old, OWN);
    assertThat(browser.put("/api/session/password", body).status()).isEqualTo(204);
  }

  private String errand(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data().toString(), "--port", Integer.toString(port)));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    try (var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var words = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      assertThat(AdminErrand.run(all, print, words)).isZero();
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("administers this zone");
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private List<String> acts() {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql("select act from journal where act like 'people.%'")
                    .query((row, n) -> row.getString(1))
                    .list()));
  }
}
