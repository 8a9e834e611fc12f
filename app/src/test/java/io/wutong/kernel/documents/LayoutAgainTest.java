package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A layout is kept again under its name, dropped, and kept once more: acts in a row on one subject.
 */
@WutongTest(alone = true)
@DemoZone
class LayoutAgainTest {

  @LocalServerPort private int port;

  @Test
  void aLayoutIsKeptAgain() {
    Caller clerk = new Caller(port);
    clerk.signIn("zhujian2", "wutong-demo-2022");
    String layout = "{\"name\":\"月报\",\"headers\":[\"工作任务\"],\"columns\":[\"TITLE\"]}";
    String id = clerk.post("/api/sheet-layouts", layout).json().path("id").asString();
    var again = clerk.post("/api/sheet-layouts", layout);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(clerk.delete("/api/sheet-layouts/" + id).status()).isEqualTo(204);
    assertThat(clerk.post("/api/sheet-layouts", layout).status()).isEqualTo(200);
  }
}
