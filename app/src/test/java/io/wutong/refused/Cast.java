package io.wutong.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.Parts;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The people of the demonstration at their browsers, and matters for them to act on. */
final class Cast {

  private static final String PASSWORD = "wutong-demo-2022";

  private final WebServerApplicationContext app;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Map<String, Caller> signedIn = new HashMap<>();

  Cast(WebServerApplicationContext app, JdbcClient db, TransactionTemplate transaction) {
    this.app = app;
    this.db = db;
    this.transaction = transaction;
  }

  /** Somebody without a sign-in. */
  Caller stranger() {
    return new Caller(app.getWebServer().getPort());
  }

  /** Somebody at a browser; signing in takes a while, so it is done once. */
  Caller as(String login) {
    return signedIn.computeIfAbsent(login, this::signIn);
  }

  /** The browser of the same person on a foreign page: the cookie comes along, the token not. */
  Caller foreignPageOf(String login) {
    Caller caller = stranger();
    caller.cookie("wutong", as(login).cookie("wutong"));
    return caller;
  }

  private Caller signIn(String login) {
    Caller caller = stranger();
    Answer answer = caller.signIn(login, PASSWORD);
    assertThat(answer.status()).as(login + " " + answer.text()).isEqualTo(200);
    caller.get("/api/session");
    return caller;
  }

  /** How many acts the journal holds. */
  long entries() {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql("select count(*) from journal").query((row, n) -> row.getLong(1)).single()));
  }

  static String unit(String code) {
    return ZoneFilling.unitId(code).toString();
  }

  static String person(String login) {
    return ZoneFilling.personId(login).toString();
  }

  /** What a proposal of the supervising office says: 住建局 leads, 沟赵 helps, 督查室 verifies. */
  static String proposal() {
    return """
    {"kind":"supervision/annual-task","title":"编制片区排水一张图","lead":"%s","co":["%s"],
     "verifier":"%s","promisedOn":"2022-06-30","fields":{},"readers":[]}\
    """
        .formatted(unit("zhujianju"), unit("gouzhao"), unit("duchashi"));
  }

  /** A new matter that came as far as this state. */
  String matterIn(String state) {
    Answer made = as("ducha2").post("/api/matters", proposal());
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().path("id").asString();
    if (state.equals("PROPOSED")) {
      return id;
    }
    done(id, "ducha", "{\"act\":\"dispatch\",\"basis\":\"主任办公会\"}");
    if (state.equals("DISPATCHED")) {
      return id;
    }
    done(id, "gouzhao", "{\"act\":\"accept\"}");
    done(id, "zhujian", "{\"act\":\"accept\"}");
    switch (state) {
      case "SUBMITTED" ->
          done(id, "zhujian", "{\"act\":\"submit\",\"words\":\"已完成\",\"evidence\":[]}");
      case "SUSPENDED" ->
          done(id, "ducha", "{\"act\":\"suspend\",\"reason\":\"政策调整\",\"basis\":\"纪要\"}");
      case "CLOSED" ->
          done(
              id,
              "ducha",
              "{\"act\":\"close\",\"outcome\":\"NO_LONGER_NEEDED\",\"words\":\"不再办理\"}");
      case "EXTENSION_ASKED" ->
          done(
              id,
              "zhujian",
              "{\"act\":\"ask-extension\",\"to\":\"2022-08-31\",\"reason\":\"汛期\",\"notOwnMaking\":true}");
      case "REPORTED" ->
          done(
              id,
              "zhujian",
              "{\"act\":\"report\",\"progress\":\"已建\",\"figures\":[{\"name\":\"处\",\"value\":\"11\",\"unit\":\"处\"}]}");
      default -> assertThat(state).isEqualTo("ACCEPTED");
    }
    return id;
  }

  /** Does an act that is not to be refused. */
  void done(String matter, String login, String act) {
    Answer answer = act(as(login), matter, version(matter), act);
    assertThat(answer.status()).as(act + " " + answer.text()).isEqualTo(200);
  }

  /** Posts an act on this version. */
  static Answer act(Caller caller, String matter, int version, String act) {
    Answer answer =
        caller
            .with("If-Match", "\"" + version + "\"")
            .post("/api/matters/%s/acts".formatted(matter), act);
    caller.without("If-Match");
    return answer;
  }

  /** The version as the supervising office sees it. */
  int version(String matter) {
    return look(matter).path("version").intValue();
  }

  JsonNode look(String matter) {
    return as("ducha").get("/api/matters/" + matter).json();
  }

  /** Sends what a line of a table says: JSON, or one of two bodies with a file in it. */
  static Answer send(Caller caller, String method, String path, String body) {
    Parts parts = new Parts();
    byte[] file = "已清淤".getBytes(StandardCharsets.UTF_8);
    String sent =
        switch (body) {
          case "" -> null;
          case "a file" -> text(parts.file("file", "核查.txt", file));
          case "a document with its file" ->
              text(parts.json("document", "{\"title\":\"通知\"}").file("file", "通知.txt", file));
          default -> body;
        };
    boolean json = sent == null || sent.equals(body);
    caller.with(
        "Content-Type",
        json ? "application/json" : "multipart/form-data; boundary=" + Parts.BOUNDARY);
    Answer answer = caller.send(method, path, sent);
    caller.without("Content-Type");
    return answer;
  }

  private static String text(Parts parts) {
    return new String(parts.bytes(), StandardCharsets.UTF_8);
  }
}
