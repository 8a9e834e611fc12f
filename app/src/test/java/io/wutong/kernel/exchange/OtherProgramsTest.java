package io.wutong.kernel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.ledger.model.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks, words and figures survive LibreOffice, whatever it saves as. */
class OtherProgramsTest extends Counter {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void aLedgerComesBackOutOfLibreOffice(String format) throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    Matter matter = working("-1 号线已完成\n“二期”：=SUM(A1) ");
    working("@ 已报");
    Path file = folder.resolve("台账.xlsx");
    Files.write(file, exported("zhujian"));
    Path saved = converted(office, file, format);
    if (format.equals("ods")) {
      saved = converted(office, saved, "xlsx");
    }
    byte[] bytes = Files.readAllBytes(saved);
    Look untouched = look("zhujian", bytes);
    assertThat(untouched.rows()).isPositive();
    assertThat(untouched.edits()).isEmpty();
    assertThat(untouched.held()).isEmpty();
    assertThat(untouched.problems()).isEmpty();
    assertThat(untouched.added()).isEmpty();
    Look look =
        look(
            "zhujian",
            edited(bytes, sheet -> cell(sheet, matter, Column.PERCENT).setCellValue(0.5)));
    assertThat(look.edits()).hasSize(1);
  }

  private Path converted(Path office, Path file, String format) throws Exception {
    Path out = folder.resolve("out-" + format);
    List<String> command =
        List.of(
            office.toString(),
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            out.toString(),
            file.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String name = file.getFileName().toString();
    Path saved = out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
    if (!Files.exists(saved)) {
      throw new IOException(Files.readString(folder.resolve("log")));
    }
    return saved;
  }
}
