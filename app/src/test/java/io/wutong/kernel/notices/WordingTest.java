package io.wutong.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.notices.model.Cause;
import io.wutong.kernel.notices.model.DigestLine;
import io.wutong.kernel.notices.model.DigestLine.Group;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class WordingTest {

  private static final LocalDate DAY = LocalDate.of(2022, 4, 26);

  private static Wording wording(@Nullable String site) {
    var settings = new NoticeSettings(Duration.ZERO, Duration.ofSeconds(15), 10, site);
    return new Wording(settings, new MockEnvironment().withProperty("local.server.port", "18203"));
  }

  private static String digest(Wording wording, boolean english, List<String> reasons) {
    var line =
        new DigestLine(
            Group.SOON, new UUID(0, 19), "2022-00019", "重大危险源联网", DAY.plusDays(4), reasons);
    return wording.digest(english, DAY, List.of(line)).body();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whateverAMatterWaitsForIsSaidInWords(boolean english) {
    Stream<String> waits =
        Arrays.stream(InboxItem.Kind.values()).map(kind -> "inbox." + kind.name());
    Stream<String> told = Arrays.stream(Cause.values()).map(cause -> "cause." + cause.name());
    assertThat(Stream.concat(waits, told))
        .allSatisfy(reason ->
            assertThat(digest(wording(null), english, List.of(reason)))
                .doesNotContain("｜｜", "|  |", "null"));
  }

  @Test
  void severalReasonsStandBesideEachOther() {
    assertThat(digest(wording(null), false, List.of("inbox.REMINDED", "inbox.DUE")))
        .contains("2022-00019 重大危险源联网｜被提醒报送进展、将到期｜时限 2022-04-30");
  }

  @Test
  void linksLeadToThePortThatIsListenedOnUnlessASiteIsSaid() {
    assertThat(digest(wording(null), false, List.of("inbox.DUE")))
        .contains("http://localhost:18203/matters/", "http://localhost:18203/inbox");
    assertThat(digest(wording("https://zone.example"), false, List.of("inbox.DUE")))
        .contains("https://zone.example/matters/")
        .doesNotContain("18203");
  }
}
