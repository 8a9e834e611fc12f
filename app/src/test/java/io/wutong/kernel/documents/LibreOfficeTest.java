package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import io.wutong.shared.acting.Acting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers that LibreOffice 7.4 saved, out of a table that no program of ours made. */
class LibreOfficeTest extends Desk {

  private static final Path FOLDER = Path.of("src/test/resources/sheets");

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
  void isReadAsItLooks(String name) throws IOException {
    String hash = uploaded(name, Files.readAllBytes(FOLDER.resolve(name)));
    Headers headers = guess(hash).sheets().getFirst().headers();
    assertThat(headers.labels())
        .containsExactly(
            "序号", "隐患描述", "整改措施", "责任单位/牵头单位", "责任单位/协办单位", "整改时限", "计划投资（万元）", "是否销号", "备注");
    Job job = ran(guessed(hash, Settings.Mode.STOCK), true);
    isDone(job);
    List<Matter> matters =
        matters(job).stream().map(id -> Acting.as(actor("ducha3"), () -> ledger.get(id))).toList();
    assertThat(matters).hasSize(3);
    Matter closed = matters.get(0);
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.dates().dueOn()).isEqualTo(LocalDate.of(2022, 5, 31));
    assertThat(Objects.requireNonNull(closed.content().target()).value()).isEqualTo("12.5");
    Matter second = matters.get(1);
    assertThat(second.content().title()).isEqualTo("餐饮场所未装燃气报警器：加装报警器");
    assertThat(second.leadUnit()).isEqualTo(unit("chengguanju"));
    assertThat(second.dates().dueOn()).isEqualTo(LocalDate.of(2022, 9, 30));
    assertThat(matters.get(2).dates().dueOn()).isEqualTo(LocalDate.of(2022, 9, 30));
    assertThat(job.setAside()).hasSize(1);
  }
}
