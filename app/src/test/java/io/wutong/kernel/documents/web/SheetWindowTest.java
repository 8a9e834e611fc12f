package io.wutong.kernel.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Header rows are few, whoever says where they are. */
@WutongTest(alone = true)
@DemoZone
class SheetWindowTest {

  private static final String WANTED =
      "{\"file\":\"x\",\"mode\":\"NEW\",\"kind\":\"supervision/annual-task\","
          + "\"verifier\":\"00000000-0000-0000-0000-000000000000\",\"datedOn\":\"2022-04-18\","
          + "\"sheets\":[{\"name\":\"台账\",\"headerFrom\":%d,\"headerTo\":%d,"
          + "\"columns\":[\"TITLE\"]}],\"write\":false}";

  @LocalServerPort private int port;

  @Test
  void aHeaderOfMillionsOfRowsIsRefused() {
    Caller clerk = new Caller(port);
    clerk.signIn("zhujian2", "wutong-demo-2022");
    int[][] rows = {{1, Integer.MAX_VALUE}, {1, 11}, {Integer.MAX_VALUE - 20, Integer.MAX_VALUE}};
    for (int[] each : rows) {
      var answer = clerk.post("/api/sheet-imports", WANTED.formatted(each[0], each[1]));
      assertThat(answer.slug()).as(answer.text()).isEqualTo("sheet-header-rows");
    }
    assertThat(clerk.post("/api/sheet-imports", WANTED.formatted(1, 10)).slug())
        .isEqualTo("not-found");
  }
}
