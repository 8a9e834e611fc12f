package io.wutong.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.wutong.Caller;
import io.wutong.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: the app is killed between an act, the telling of it and the sending of it.
 * Inside, a person is told once; outside, at least once and under one id. To see it again: {@code
 * -Dwutong.attack.seed=…}.
 */
@Tag("attack")
class NoticesKilledTest {

  private static final int KILLS = Integer.getInteger("wutong.attack.notice-kills", 3);
  private static final long SEED =
      Long.getLong("wutong.attack.seed", new Random().nextInt(1 << 30));
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final String PREFERENCE =
      """
      {"mail":"zhujian@zone.example","english":false,"digestAt":"08:30","quietFrom":"00:00",
       "quietTo":"00:00","urgentAtNight":true}\
      """;

  private final Path data = TestDatabase.freshFolder();
  private final Random chance = new Random(SEED);
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  void insideOnceOutsideAtLeastOnce() throws Exception {
    System.out.printf("notices: %d kills, seed %d%n", KILLS, SEED);
    mail.start();
    Installation running = start();
    try {
      Town town = Town.of(running.port());
      Story story = new Story(town, Http.on(running.port()));
      Story.At at = story.accepted("排水口清理");
      assertThat(by(story, running, "zhujian").put("/api/notices/preference", PREFERENCE).status())
          .isEqualTo(200);
      for (int kill = 0; kill < KILLS; kill++) {
        Story now = new Story(town, Http.on(running.port()));
        at = now.act(at, "shuji", Story.act("instruct").put("words", words(kill)));
        Thread.sleep(chance.nextInt(0, 1200));
        running.kill();
        running.close();
        running = start();
      }
      for (int kill = 0; kill < KILLS; kill++) {
        awaitMail(by(story, running, "admin"), words(kill));
        assertThat(idsOf(words(kill))).as("seed %d: %s", SEED, words(kill)).hasSize(1);
      }
      List<String> told =
          running
              .rows()
              .texts(
                  """
                  select n.words from notice n join notice_preference p using (person)
                  where n.cause = 'INSTRUCTED' and n.words like '第%次批示' order by n.words
                  """);
      List<String> once = new ArrayList<>();
      for (int kill = 0; kill < KILLS; kill++) {
        once.add(words(kill));
      }
      assertThat(told).as("seed %d", SEED).isEqualTo(once);
    } finally {
      running.close();
      mail.stop();
    }
  }

  private Installation start() throws IOException {
    return Installation.start(
        data,
        "--wutong.mail.host=127.0.0.1",
        "--wutong.mail.port=" + mail.getSmtp().getPort(),
        "--wutong.mail.tls=NONE",
        "--wutong.notices.every=300ms");
  }

  private static String words(int kill) {
    return "第" + kill + "次批示";
  }

  private static Caller by(Story story, Installation running, String login) {
    return new Caller(running.port()).withToken(story.who(login).token());
  }

  /** What was cut off is tried again when its pause is over. */
  private void awaitMail(Caller admin, String words) throws Exception {
    Instant end = Instant.now().plus(LONGEST);
    while (idsOf(words).isEmpty()) {
      assertThat(Instant.now()).as("seed %d: %s is never sent", SEED, words).isBefore(end);
      Instant now = Instant.parse(admin.get("/api/clock").json().path("now").asString());
      admin.post("/api/clock", "{\"to\":\"%s\"}".formatted(now.plus(Duration.ofMinutes(2))));
      Thread.sleep(500);
    }
  }

  private Set<String> idsOf(String words) throws MessagingException, IOException {
    Set<String> ids = new TreeSet<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      if (each.getContent().toString().contains(words)) {
        ids.add(each.getMessageID());
      }
    }
    return ids;
  }
}
