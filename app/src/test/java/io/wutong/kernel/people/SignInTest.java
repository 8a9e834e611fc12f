package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in, staying in, and being kept out. */
@PeopleTest
class SignInTest {

  private static final String WRONG = "a-wrong-password";

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;
  @Autowired private ProductClock clock;
  private SmallZone zone;

  @BeforeEach
  void fill() {
    zone = SmallZone.fill(fillings);
  }

  @Test
  void aPersonSignsInSeesThemselvesAndSignsOut() {
    Caller caller = new Caller(port);
    Answer me = signIn(caller, "officer");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().at("/person/name").stringValue()).isEqualTo(zone.name("officer"));
    assertThat(me.json().get("posts")).hasSize(2);
    assertThat(me.json().at("/posts/0/rights/0").stringValue()).isEqualTo("PREPARE");
    assertThat(caller.get("/api/session").status()).isEqualTo(200);
    String session = caller.cookie("wutong");
    assertThat(caller.delete("/api/session").status()).isEqualTo(204);
    caller.cookie("wutong", session);
    assertThat(caller.get("/api/session").slug()).isEqualTo("not-signed-in");
  }

  @Test
  void whoeverHoldsTwoPostsGoesOnInTheOneTheyWorkedInLast() {
    Caller caller = new Caller(port);
    Answer me = signIn(caller, "officer");
    String first = me.json().at("/posts/0/id").stringValue();
    String second = me.json().at("/posts/1/id").stringValue();
    assertThat(me.json().get("post").stringValue()).isEqualTo(first);
    String body = "{\"post\":\"%s\"}".formatted(second);
    assertThat(caller.put("/api/session/post", body).status()).isEqualTo(200);
    caller.delete("/api/session");
    Answer again = signIn(new Caller(port), "officer");
    assertThat(again.json().get("post").stringValue()).isEqualTo(second);
  }

  @Test
  void theCookieIsForTheBrowserAlone() {
    Answer me = signIn(new Caller(port), "officer");
    assertThat(me.raw().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("wutong=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/"));
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginAreRefusedAlike() {
    Answer wrong = new Caller(port).signIn(zone.login("officer"), WRONG);
    Answer unknown = new Caller(port).signIn(zone.login("nobody"), WRONG);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.text()).isEqualTo(unknown.text());
    assertThat(wrong.slug()).isEqualTo("sign-in-refused");
  }

  @Test
  void fiveWrongPasswordsLockTheLoginForAQuarterOfAnHour() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 5; i++) {
      assertThat(caller.signIn(zone.login("officer"), WRONG).slug()).isEqualTo("sign-in-refused");
    }
    Answer locked = signIn(caller, "officer");
    assertThat(locked.status()).isEqualTo(401);
    assertThat(locked.slug()).isEqualTo("sign-in-locked");
    assertThat(locked.json().has("until")).isTrue();
    pass(Duration.ofMinutes(14));
    assertThat(signIn(caller, "officer").slug()).isEqualTo("sign-in-locked");
    pass(Duration.ofMinutes(2));
    assertThat(signIn(caller, "officer").status()).isEqualTo(200);
  }

  @Test
  void aLoginThatDoesNotExistIsLockedAlike() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 5; i++) {
      caller.signIn(zone.login("nobody"), WRONG);
    }
    assertThat(signIn(caller, "nobody").slug()).isEqualTo("sign-in-locked");
  }

  @Test
  void wrongPasswordsLongAgoDoNotCount() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 4; i++) {
      caller.signIn(zone.login("officer"), WRONG);
    }
    pass(Duration.ofMinutes(16));
    assertThat(caller.signIn(zone.login("officer"), WRONG).slug()).isEqualTo("sign-in-refused");
    assertThat(signIn(caller, "officer").status()).isEqualTo(200);
  }

  @Test
  void manyAttemptsAtOnceTryNoMoreThanFive() throws Exception {
    List<Callable<Answer>> attempts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      attempts.add(() -> new Caller(port).signIn(zone.login("officer"), WRONG));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> slugs = new ArrayList<>();
      for (Future<Answer> future : threads.invokeAll(attempts)) {
        slugs.add(future.get().slug());
      }
      assertThat(slugs).filteredOn("sign-in-refused"::equals).hasSize(5);
      assertThat(slugs).filteredOn("sign-in-locked"::equals).hasSize(15);
    }
  }

  @Test
  void aPasswordThatSomebodyElseSetLetsInForAWeek() {
    Caller admin = new Caller(port);
    signIn(admin, "admin");
    String reset = "/api/accounts/" + accountId(admin, "officer") + "/password";
    String given = "{\"password\":\"given-by-the-admin-1\"}";
    assertThat(admin.post(reset, given).status()).isEqualTo(200);
    pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(officerWith("given-by-the-admin-1").status()).isEqualTo(200);
    pass(Duration.ofMinutes(2));
    Answer late = officerWith("given-by-the-admin-1");
    assertThat(late.status()).isEqualTo(401);
    assertThat(late.slug()).isEqualTo("first-password-expired");
    // Whoever does not know it learns nothing of it.
    assertThat(officerWith(WRONG).slug()).isEqualTo("sign-in-refused");
    signIn(admin, "admin");
    assertThat(admin.post(reset, given).status()).isEqualTo(200);
    assertThat(officerWith("given-by-the-admin-1").status()).isEqualTo(200);
  }

  private Answer officerWith(String password) {
    return new Caller(port).signIn(zone.login("officer"), password);
  }

  @Test
  void anAdministratorUnlocksALogin() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 5; i++) {
      caller.signIn(zone.login("officer"), WRONG);
    }
    Caller admin = new Caller(port);
    signIn(admin, "admin");
    String id = accountId(admin, "officer");
    assertThat(admin.post("/api/accounts/" + id + "/unlock", "{}").status()).isEqualTo(200);
    assertThat(signIn(caller, "officer").status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterHalfAnHourWithoutARequest() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    pass(Duration.ofMinutes(29));
    assertThat(caller.get("/api/session").status()).isEqualTo(200);
    pass(Duration.ofMinutes(29));
    assertThat(caller.get("/api/session").status()).isEqualTo(200);
    pass(Duration.ofMinutes(31));
    assertThat(caller.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterTwelveHoursWhateverHappens() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    for (int i = 0; i < 35; i++) {
      pass(Duration.ofMinutes(20));
      assertThat(caller.get("/api/session").status()).isEqualTo(200);
    }
    pass(Duration.ofMinutes(20));
    assertThat(caller.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void movingTheZonesClockSignsNobodyOut() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    String to = clock.now().plus(Duration.ofDays(40)).toString();
    assertThat(caller.post("/api/clock", "{\"to\":\"%s\"}".formatted(to)).status()).isEqualTo(200);
    assertThat(caller.get("/api/session").status()).isEqualTo(200);
    assertThat(caller.post("/api/clock", "{\"to\":\"2020-01-01T00:00:00Z\"}").slug())
        .isEqualTo("clock-only-forward");
  }

  @Test
  void aChangeByCookieNeedsThePagesToken() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    String csrf = caller.cookie("XSRF-TOKEN");
    caller.cookie("XSRF-TOKEN", null);
    Answer refused = caller.post("/api/tokens", "{\"name\":\"x\"}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.slug()).isEqualTo("csrf-token-missing");
    caller.cookie("XSRF-TOKEN", csrf);
    assertThat(caller.post("/api/tokens", "{\"name\":\"x\"}").status()).isEqualTo(201);
  }

  @Test
  void aTokenActsUntilItIsRevoked() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    Answer made = caller.post("/api/tokens", "{\"name\":\"脚本\",\"validDays\":5}");
    Caller program = new Caller(port).withToken(made.json().get("token").stringValue());
    assertThat(program.get("/api/session").json().get("login").stringValue())
        .isEqualTo(zone.login("officer"));
    assertThat(program.post("/api/tokens", "{\"name\":\"more\"}").slug()).isEqualTo("session-only");
    String id = made.json().get("id").stringValue();
    assertThat(caller.get("/api/tokens").json()).hasSize(1);
    assertThat(caller.delete("/api/tokens/" + id).status()).isEqualTo(204);
    assertThat(program.get("/api/session").status()).isEqualTo(401);
    assertThat(caller.delete("/api/tokens/" + id).status()).isEqualTo(404);
  }

  @Test
  void nobodyRevokesSomebodyElsesToken() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    String id = caller.post("/api/tokens", "{\"name\":\"x\"}").json().get("id").stringValue();
    Caller other = new Caller(port);
    signIn(other, "head");
    assertThat(other.delete("/api/tokens/" + id).status()).isEqualTo(404);
  }

  @Test
  void oneActsInOnesOwnPostsOnly() {
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    String own = zone.postId(zone.key() + "-force", "成员").toString();
    String theirs = zone.postId(zone.bureau(), "局长").toString();
    assertThat(actIn(caller, own).json().get("post").stringValue()).isEqualTo(own);
    assertThat(caller.get("/api/session").json().get("post").stringValue()).isEqualTo(own);
    assertThat(actIn(caller, theirs).slug()).isEqualTo("post-not-yours");
    assertThat(caller.get("/api/session").json().get("post").stringValue()).isEqualTo(own);
  }

  @Test
  void whoHoldsNoPostDoesNotComeIn() {
    assertThat(signIn(new Caller(port), "stranger").slug()).isEqualTo("no-post");
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    Caller caller = new Caller(port);
    Caller elsewhere = new Caller(port);
    signIn(caller, "officer");
    signIn(elsewhere, "officer");
    assertThat(change(caller, WRONG, "another-good-one").slug()).isEqualTo("password-wrong");
    assertThat(change(caller, SmallZone.PASSWORD, "short").slug()).isEqualTo("password-too-short");
    assertThat(change(caller, SmallZone.PASSWORD, "another-good-one").status()).isEqualTo(204);
    assertThat(caller.get("/api/session").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
    assertThat(elsewhere.signIn(zone.login("officer"), "another-good-one").status()).isEqualTo(200);
  }

  @Test
  void aFirstPasswordHasToBeChangedBeforeAnythingElse() {
    Caller admin = new Caller(port);
    signIn(admin, "admin");
    String id = accountId(admin, "officer");
    String reset = "{\"password\":\"given-by-admin\"}";
    assertThat(admin.post("/api/accounts/" + id + "/password", reset).status()).isEqualTo(200);
    Caller caller = new Caller(port);
    Answer me = caller.signIn(zone.login("officer"), "given-by-admin");
    assertThat(me.json().get("mustChangePassword").booleanValue()).isTrue();
    assertThat(caller.get("/api/units").slug()).isEqualTo("password-must-change");
    assertThat(change(caller, "given-by-admin", "chosen-by-myself").status()).isEqualTo(204);
    assertThat(caller.get("/api/units").status()).isEqualTo(200);
  }

  @Test
  void aClosedAccountIsOutAtOnce() {
    Caller admin = new Caller(port);
    signIn(admin, "admin");
    Caller caller = new Caller(port);
    signIn(caller, "officer");
    String id = accountId(admin, "officer");
    assertThat(admin.post("/api/accounts/" + id + "/close", "{}").status()).isEqualTo(200);
    assertThat(caller.get("/api/session").status()).isEqualTo(401);
    assertThat(signIn(caller, "officer").slug()).isEqualTo("sign-in-refused");
  }

  private Answer signIn(Caller caller, String who) {
    return caller.signIn(zone.login(who), SmallZone.PASSWORD);
  }

  private static Answer actIn(Caller caller, String post) {
    return caller.put("/api/session/post", "{\"post\":\"%s\"}".formatted(post));
  }

  private static Answer change(Caller caller, String old, String wanted) {
    String body = "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(old, wanted);
    return caller.put("/api/session/password", body);
  }

  private String accountId(Caller admin, String who) {
    for (var account : admin.get("/api/accounts").json()) {
      if (account.get("login").stringValue().equals(zone.login(who))) {
        return account.get("id").stringValue();
      }
    }
    throw new AssertionError("no account of " + who);
  }

  private void pass(Duration time) {
    clock.stand(clock.offset().plus(time));
  }
}
