package io.wutong.kernel.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.PeopleTest;
import io.wutong.kernel.people.SmallZone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: every window of this room stands in the table, or the test fails. */
@PeopleTest
class EndpointsTest {

  private static final String SOME = UUID.randomUUID().toString();
  private static final String UNIT =
      """
      {"code":"some-code","name":"甲","kind":"BUREAU","from":"2022-01-01","officersSend":true}\
      """;
  private static final String UNIT_CHANGE =
      """
      {"name":"甲","kind":"BUREAU","from":"2022-01-01","officersSend":true}\
      """;
  private static final String POST =
      """
      {"unit":"%s","title":"甲","person":"%s","rights":[],"from":"2022-01-01","rank":1}\
      """
          .formatted(SOME, SOME);
  private static final String POST_CHANGE =
      """
      {"title":"甲","person":"%s","rights":[],"from":"2022-01-01","rank":1}\
      """
          .formatted(SOME);
  private static final String LAST_DAY = "{\"lastDay\":\"2022-12-31\"}";
  private static final String PERSON = "{\"name\":\"甲\"}";
  private static final String ACCOUNT =
      "{\"login\":\"somebody\",\"person\":\"%s\",\"password\":\"long-enough-x\"}".formatted(SOME);

  /** Whom a window lets in. */
  private enum For {
    EVERYBODY,
    SIGNED_IN,
    ADMINISTRATORS
  }

  private record Line(For who, String body) {}

  private static final Map<String, Line> TABLE =
      Map.ofEntries(
          line("POST /api/session", For.EVERYBODY, "{\"login\":\"x\",\"password\":\"y\"}"),
          line("GET /api/session", For.EVERYBODY, ""),
          line("DELETE /api/session", For.EVERYBODY, ""),
          line("PUT /api/session/post", For.SIGNED_IN, "{\"post\":\"%s\"}".formatted(SOME)),
          line("PUT /api/session/password", For.SIGNED_IN, "{\"old\":\"x\",\"new\":\"y\"}"),
          line("GET /api/demo/accounts", For.EVERYBODY, ""),
          line("POST /api/demo/token", For.EVERYBODY, "{\"login\":\"x\"}"),
          line("GET /api/clock", For.SIGNED_IN, ""),
          line("POST /api/clock", For.SIGNED_IN, "{\"to\":\"2020-01-01T00:00:00Z\"}"),
          line("GET /api/units", For.SIGNED_IN, ""),
          line("GET /api/units/{id}/people", For.SIGNED_IN, ""),
          line("POST /api/units", For.ADMINISTRATORS, UNIT),
          line("PUT /api/units/{id}", For.ADMINISTRATORS, UNIT_CHANGE),
          line("POST /api/units/{id}/end", For.ADMINISTRATORS, LAST_DAY),
          line("GET /api/posts", For.ADMINISTRATORS, ""),
          line("POST /api/posts", For.ADMINISTRATORS, POST),
          line("PUT /api/posts/{id}", For.ADMINISTRATORS, POST_CHANGE),
          line("POST /api/posts/{id}/end", For.ADMINISTRATORS, LAST_DAY),
          line(
              "POST /api/posts/{id}/hand-over",
              For.ADMINISTRATORS,
              "{\"person\":\"%s\"}".formatted(SOME)),
          line(
              "POST /api/posts/{id}/stand-in",
              For.ADMINISTRATORS,
              "{\"person\":\"%s\",\"from\":\"2022-01-01\",\"to\":\"2022-02-01\"}".formatted(SOME)),
          line("GET /api/persons", For.ADMINISTRATORS, ""),
          line("POST /api/persons", For.ADMINISTRATORS, PERSON),
          line("PUT /api/persons/{id}", For.ADMINISTRATORS, PERSON),
          line("GET /api/accounts", For.ADMINISTRATORS, ""),
          line("POST /api/accounts", For.ADMINISTRATORS, ACCOUNT),
          line("POST /api/accounts/{id}/unlock", For.ADMINISTRATORS, ""),
          line(
              "POST /api/accounts/{id}/password",
              For.ADMINISTRATORS,
              "{\"password\":\"long-enough-x\"}"),
          line("POST /api/accounts/{id}/close", For.ADMINISTRATORS, ""),
          line("GET /api/tokens", For.SIGNED_IN, ""),
          line("POST /api/tokens", For.SIGNED_IN, "{\"name\":\"x\"}"),
          line("DELETE /api/tokens/{id}", For.SIGNED_IN, ""));

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void everyWindowOfThisRoomStandsInTheTable() {
    Set<String> windows = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (method.getBeanType().getName().startsWith("io.wutong.kernel.people.")) {
            String verb = mapping.getMethodsCondition().getMethods().iterator().next().name();
            mapping.getPatternValues().forEach(path -> windows.add(verb + " " + path));
          }
        });
    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(windows);
  }

  @Test
  void aStrangerIsAskedToSignIn() {
    TABLE.forEach((window, line) -> {
      if (line.who() != For.EVERYBODY) {
        Answer answer = call(new Caller(port), window, line);
        assertThat(answer.status()).as(window).isEqualTo(401);
        assertThat(answer.slug()).as(window).isEqualTo("not-signed-in");
      }
    });
  }

  @Test
  void anOfficerIsNoAdministrator() {
    Caller officer = signedIn("officer");
    TABLE.forEach((window, line) -> {
      if (line.who() == For.ADMINISTRATORS) {
        Answer answer = call(officer, window, line);
        assertThat(answer.status()).as(window).isEqualTo(403);
        assertThat(answer.slug()).as(window).isEqualTo("admin-only");
      }
    });
  }

  @Test
  void anAdministratorIsLetIn() {
    Caller admin = signedIn("admin");
    TABLE.forEach((window, line) -> {
      if (line.who() == For.ADMINISTRATORS) {
        Answer answer = call(admin, window, line);
        assertThat(answer.slug()).as(window).isNotEqualTo("admin-only");
        assertThat(answer.status()).as(window).isIn(200, 201, 404, 422);
      }
    });
  }

  private Caller signedIn(String who) {
    SmallZone zone = SmallZone.fill(fillings);
    Caller caller = new Caller(port);
    assertThat(caller.signIn(zone.login(who), SmallZone.PASSWORD).status()).isEqualTo(200);
    return caller;
  }

  private static Answer call(Caller caller, String window, Line line) {
    List<String> parts = List.of(window.split(" "));
    String path = parts.get(1).replace("{id}", SOME);
    return caller.send(parts.get(0), path, line.body().isEmpty() ? null : line.body());
  }

  private static Map.Entry<String, Line> line(String window, For who, String body) {
    return Map.entry(window, new Line(who, body));
  }
}
