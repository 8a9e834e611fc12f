package io.wutong.kernel.people.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wutong.kernel.people.Accounts;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.PeopleSettings;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.SignIn;
import io.wutong.kernel.people.SignedIn;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitKind;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own session: come in, see who one is, act in another post, change the password, leave. */
@RestController
@RequestMapping("/api/session")
class SessionWindow {

  private final SignIn signIn;
  private final Accounts accounts;
  private final People people;
  private final ProductClock clock;
  private final PeopleSettings settings;

  SessionWindow(
      SignIn signIn,
      Accounts accounts,
      People people,
      ProductClock clock,
      PeopleSettings settings) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
    this.settings = settings;
  }

  record SignInRequest(String login, String password) {}

  record PostRequest(UUID post) {}

  record PasswordRequest(String old, @JsonProperty("new") String wanted) {}

  /** Who I am, in which post, and what time it is here. */
  record Me(
      Person person,
      String login,
      UUID post,
      List<MyPost> posts,
      String zone,
      boolean demo,
      Instant now,
      LocalDate today,
      long idleMinutes,
      long offlineMinutes,
      boolean mustChangePassword) {}

  record MyPost(
      UUID id, String title, MyUnit unit, List<Right> rights, @Nullable UUID standsInFor) {}

  record MyUnit(UUID id, String code, String name, UnitKind kind) {}

  @PostMapping
  Me signIn(
      @RequestBody SignInRequest said,
      @AuthenticationPrincipal @Nullable SignedIn before,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignIn.Entered entered = signIn.signIn(said.login(), said.password());
    if (before != null && !before.byToken()) {
      signIn.signOut(before);
    }
    SessionCookie.set(request, response, entered.secret());
    return me(entered.who());
  }

  @GetMapping
  Me whoAmI(@AuthenticationPrincipal @Nullable SignedIn who) {
    if (who == null) {
      throw new Refusal("not-signed-in", 401, Map.of()).refused();
    }
    return me(who);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (who != null && !who.byToken()) {
      signIn.signOut(who);
    }
    SessionCookie.clear(request, response);
  }

  @PutMapping("/post")
  Me actIn(@RequestBody PostRequest said, @AuthenticationPrincipal SignedIn who) {
    return me(signIn.actIn(who, said.post()));
  }

  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody PasswordRequest said, @AuthenticationPrincipal SignedIn who) {
    accounts.changeOwnPassword(who, said.old(), said.wanted());
  }

  private Me me(SignedIn who) {
    Directory directory = people.directory();
    LocalDate today = clock.today();
    UUID person = who.actor().person();
    List<MyPost> posts =
        directory.postsOfPerson(person, today).stream().map(p -> myPost(p, directory)).toList();
    String zone =
        directory.units().stream()
            .filter(unit -> unit.parent() == null && unit.kind() == UnitKind.ZONE)
            .map(Unit::name)
            .findFirst()
            .orElse("");
    return new Me(
        directory.person(person),
        who.login(),
        who.actor().post(),
        posts,
        zone,
        settings.demo(),
        clock.now(),
        today,
        settings.signIn().idle().toMinutes(),
        settings.signIn().offline().toMinutes(),
        who.mustChange());
  }

  private static MyPost myPost(Post post, Directory directory) {
    Unit unit = directory.unit(post.unit());
    return new MyPost(
        post.id(),
        post.title(),
        new MyUnit(unit.id(), unit.code(), unit.name(), unit.kind()),
        post.rights().stream().sorted().toList(),
        post.standsInFor());
  }
}
