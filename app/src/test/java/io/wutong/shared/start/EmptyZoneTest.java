package io.wutong.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Child;
import io.wutong.Wutong;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real zone's first minutes, in processes of their own. */
class EmptyZoneTest {

  @TempDir static Path data;

  @Test
  void itsFirstAdministratorIsNamedAtTheMachineAndNoDemonstrationIsPouredIntoIt() throws Exception {
    try (Child app = start("--wutong.empty=true")) {
      assertThat(app.line()).as(app.errors()).startsWith("ready ");
      assertThat(app.errors()).contains("Maybe: ./wutong admin --login NAME");
      List<String> errand = List.of("admin", "--login", "root", "--data", data.toString());
      try (Child admin = Child.java(Wutong.class.getName(), errand)) {
        assertThat(admin.end()).as(admin.errors()).isZero();
        assertThat(admin.rest()).singleElement().asString().matches("[a-z2-9-]{19}");
      }
      app.signal("TERM");
      app.end();
    }
    try (Child demo = start("--wutong.demo=true")) {
      assertThat(demo.end()).isEqualTo(1);
      assertThat(demo.rest()).as("it is never ready").isEmpty();
      assertThat(demo.errors()).contains("holds a zone of its own").contains("--empty");
    }
  }

  private static Child start(String how) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--wutong.data=" + data));
    arguments.add(how);
    return Child.java(Wutong.class.getName(), arguments);
  }
}
