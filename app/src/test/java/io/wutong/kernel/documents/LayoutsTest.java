package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Layout;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A layout is kept, replaced under its name, forgotten, and kept again. */
class LayoutsTest extends Desk {

  private Layout kept(ColumnKind kind) {
    return Acting.as(
        actor("zhujian2"), () -> layouts.keep("月报", List.of("工作任务"), List.of(kind), Map.of()));
  }

  @Test
  void aLayoutIsReplacedUnderItsNameAndForgotten() {
    Layout first = kept(ColumnKind.TITLE);
    Layout second = kept(ColumnKind.CONTENT);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(Acting.as(actor("zhujian2"), layouts::list)).containsExactly(second);
    Acting.run(actor("zhujian2"), () -> layouts.drop(second.id()));
    assertThat(Acting.as(actor("zhujian2"), layouts::list)).isEmpty();
    Layout again = kept(ColumnKind.TITLE);
    assertThat(Acting.as(Actor.HOUSE, layouts::rebuild)).contains(again).doesNotContain(second);
  }
}
