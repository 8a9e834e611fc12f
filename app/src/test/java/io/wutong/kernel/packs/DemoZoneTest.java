package io.wutong.kernel.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.PeopleSettings;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An empty demo zone is filled from the packs that the jar carries, once. */
@WutongTest(alone = true)
@DemoZone
class DemoZoneTest {

  private static final LocalDate START = LocalDate.of(2022, 4, 18);

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private PeopleSettings settings;
  @Autowired private ProductClock clock;
  @Autowired private StartPacks start;
  @Autowired private ApplicationArguments arguments;

  private Caller as(String login) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(login, settings.demoPassword()).status()).as(login).isEqualTo(200);
    return caller;
  }

  @Test
  void itsClockStandsOnItsDay() {
    assertThat(clock.today()).isEqualTo(START);
  }

  @Test
  void onePersonHoldsTwoPostsAndOneStandsIn() {
    var directory = Acting.as(Actor.HOUSE, people::directory);
    assertThat(directory.postsOfPerson(ZoneFilling.personId("chengguan"), START)).hasSize(2);
    assertThat(directory.postsOfPerson(ZoneFilling.personId("fengyang4"), START))
        .anyMatch(post -> post.standsInFor() != null);
  }

  @Test
  void itsPartiesAndKindsAreThere() {
    Caller ducha = as("ducha");
    assertThat(ducha.get("/api/parties").json()).hasSize(7);
    Answer kinds = ducha.get("/api/kinds");
    assertThat(kinds.json()).hasSize(8);
    assertThat(kinds.text())
        .contains("\"within\":\"15 d\"", "\"mark\":\"verified\"", "\"kind\":\"children-closed\"");
  }

  @Test
  void onlyAnAdministratorReloads() {
    Answer shown = as("admin").post("/api/packs/reload", "{}");
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.json().path("differences")).isEmpty();
    assertThat(as("ducha").post("/api/packs/reload", "{}").status()).isEqualTo(403);
    assertThat(new Caller(port).post("/api/packs/reload", "{}").status()).isIn(401, 403);
  }

  @Test
  void aSecondStartChangesNothing() {
    var before = Acting.as(Actor.HOUSE, people::directory);
    start.run(arguments);
    assertThat(Acting.as(Actor.HOUSE, people::directory)).isSameAs(before);
  }
}
