package io.wutong.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.notices.model.Hook;
import io.wutong.kernel.notices.model.Message;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A program elsewhere is told, can be sure by whom, and hears again what it did not take. */
@WutongTest(alone = true)
@DemoZone
@TestPropertySource(properties = {"wutong.tick-every=0s", "wutong.notices.every=0s"})
class HooksTest {

  private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
  private static final HttpServer RECEIVER = receiver();
  private static volatile int answer = 204;

  /** What came. */
  private record Call(String id, String timestamp, String signature, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static HttpServer receiver() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(address, 0);
      server.createContext("/told", HooksTest::take);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    CALLS.add(
        new Call(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            exchange.getRequestBody().readAllBytes()));
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private static String url() {
    return "http://127.0.0.1:%d/told".formatted(RECEIVER.getAddress().getPort());
  }

  @DynamicPropertySource
  static void allowed(DynamicPropertyRegistry registry) {
    registry.add("wutong.hooks.allow", () -> "127.0.0.1:" + RECEIVER.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    RECEIVER.stop(0);
  }

  @Autowired private Telling telling;
  @Autowired private Digests digests;
  @Autowired private Sending sending;
  @Autowired private Messages messages;
  @Autowired private Hooks hooks;
  @Autowired private Ledger ledger;
  @Autowired private People people;
  @Autowired private ZoneClock zoneClock;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands;
  private Actor admin;

  @BeforeEach
  void begin() {
    hands = new Hands(ledger, people, clock);
    admin = hands.actor("admin");
    telling.round();
    Acting.run(
        admin,
        () ->
            hooks.list().forEach(hook -> hooks.change(hook.id(), hook.name(), hook.url(), false)));
    sending.round();
    answer = 204;
    CALLS.clear();
  }

  private Hooks.WithSecret opened(String url) {
    return Acting.as(admin, () -> hooks.open("政务微信网关", url));
  }

  private void later(Duration time) {
    Acting.run(admin, () -> zoneClock.moveTo(clock.now().plus(time)));
  }

  /** A leader instructs: that goes out at once. */
  private Matter instructed(String words) {
    Matter matter = hands.act(hands.dispatched(), "gouzhao", new Act.Accept(null));
    matter = hands.act(matter, "zhujian", new Act.Accept(ZoneFilling.personId("zhujian2")));
    return hands.act(matter, "shuji", new Act.Instruct(words));
  }

  private void toldUntil(int count) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (CALLS.size() < count && Instant.now().isBefore(end)) {
      telling.round();
      sending.round();
    }
  }

  /** As a receiver does it, by the book and not by our code. */
  private static boolean isSigned(Call call, String secret) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    mac.update((call.id() + "." + call.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
    String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(call.body()));
    return expected.equals(call.signature());
  }

  @Test
  void itCanBeSureByWhomItIsTold() throws Exception {
    Hooks.WithSecret made = opened(url());
    instructed("务必按期");
    toldUntil(3);
    assertThat(CALLS).hasSizeGreaterThanOrEqualTo(3);
    for (Call call : CALLS) {
      assertThat(isSigned(call, made.secret())).isTrue();
      assertThat(call.text()).contains("\"type\":\"notice\"", "务必按期");
    }
    assertThat(CALLS).extracting(Call::id).doesNotHaveDuplicates();
    Hooks.WithSecret renewed = Acting.as(admin, () -> hooks.renew(made.hook().id()));
    assertThat(renewed.secret()).isNotEqualTo(made.secret());
    CALLS.clear();
    instructed("再次强调");
    toldUntil(3);
    assertThat(isSigned(CALLS.getFirst(), renewed.secret())).isTrue();
    assertThat(isSigned(CALLS.getFirst(), made.secret())).isFalse();
  }

  @Test
  void whatItDoesNotTakeComesAgainUnderTheSameIdAndARedirectLeadsNowhere() {
    opened(url());
    answer = 302;
    instructed("第一次");
    toldUntil(3);
    int refused = CALLS.size();
    List<Message> waiting = Acting.as(admin, messages::troubled);
    assertThat(waiting).isNotEmpty().allSatisfy(each -> assertThat(each.trouble()).contains("302"));
    sending.round();
    assertThat(CALLS).as("not before its pause is over").hasSize(refused);
    answer = 200;
    later(Message.pause(1));
    sending.round();
    assertThat(CALLS.subList(refused, CALLS.size()))
        .extracting(Call::id)
        .containsExactlyInAnyOrderElementsOf(
            CALLS.subList(0, refused).stream().map(Call::id).toList());
  }

  @Test
  void aTargetInAPrivateNetworkIsNotKnockedAt() {
    assertThatThrownBy(() -> opened("http://127.0.0.1:1/told")).isInstanceOf(Refused.class);
    opened("https://localhost:%d/told".formatted(RECEIVER.getAddress().getPort()));
    instructed("不应外传");
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (Acting.as(admin, messages::troubled).isEmpty() && Instant.now().isBefore(end)) {
      telling.round();
      sending.round();
    }
    assertThat(CALLS).isEmpty();
    assertThat(Acting.as(admin, messages::troubled))
        .anySatisfy(each -> assertThat(each.trouble()).contains("private network"));
  }

  @Test
  void everybodysDigestIsToldAndTheRowsFollowFromAJournalWithoutSecrets() {
    Hooks.WithSecret made = opened(url());
    later(Duration.ofDays(1));
    Instant morning = clock.today().atTime(8, 30).atZone(ProductClock.ZONE).plusDays(1).toInstant();
    Acting.run(admin, () -> zoneClock.moveTo(morning));
    digests.round();
    sending.round();
    assertThat(CALLS).anySatisfy(call -> assertThat(call.text()).contains("\"type\":\"digest\""));
    List<Hook> before = Acting.as(admin, hooks::list);
    Acting.run(Actor.HOUSE, () -> transaction.executeWithoutResult(status -> rebuilt()));
    assertThat(Acting.as(admin, hooks::list)).isEqualTo(before);
    long found =
        Acting.as(
            Actor.HOUSE,
            () ->
                transaction.execute(status ->
                    db.sql(
                            "select count(*) from journal where position(? in convert_from(body,"
                                + " 'UTF8')) > 0")
                        .param(made.secret())
                        .query((row, n) -> row.getLong(1))
                        .single()));
    assertThat(found).isZero();
  }

  private void rebuilt() {
    hooks.rebuild();
  }
}
