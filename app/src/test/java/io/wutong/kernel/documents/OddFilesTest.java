package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.shared.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were spoilt at random places are read or refused, never worse. The seed of a failure
 * is printed; {@code -Dwutong.odd.seed=N} begins there again.
 */
class OddFilesTest {

  private static final long SEED = Long.getLong("wutong.odd.seed", System.nanoTime());
  private static final int FILES = 60;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String XLS = "application/vnd.ms-excel";

  @TempDir private Path folder;

  @RepeatedTest(5)
  void areReadOrRefused(RepetitionInfo round) throws IOException {
    byte[] xlsx = Ledgers.hard(Ledgers.xlsx()).bytes();
    byte[] xls = Ledgers.hard(Ledgers.xls()).bytes();
    for (int i = 0; i < FILES; i++) {
      long seed = SEED + round.getCurrentRepetition() * 1_000L + i;
      RandomGenerator random = new SplittableRandom(seed);
      read(seed, spoiltInside(xlsx, random), XLSX);
      read(seed, spoilt(xls, random), XLS);
    }
  }

  private List<Cell> firstRow(byte[] xlsx) throws IOException {
    Path file = Files.write(folder.resolve("odd"), xlsx);
    return new SheetFile(file, XLSX, "台账").shapes().getFirst().head().getFirst();
  }

  @Test
  void whatExcelWritesByNumberIsRead() throws IOException {
    Ledgers ledgers = Ledgers.xlsx();
    ledgers.sheet("台账", Ledgers.row("one@two", "three@four"));
    byte[] shared = ledgers.bytes();
    assertThat(firstRow(Ledgers.rewritten(shared, part -> part.replace("@", "_x000D_\n"))))
        .extracting(Cell::text)
        .containsExactly("one\ntwo", "three\nfour");
    assertThat(firstRow(Ledgers.rewritten(shared, part -> part.replace("@", "_x005F_x000D_"))))
        .extracting(Cell::text)
        .containsExactly("one_x000D_two", "three_x000D_four");
    byte[] own = Ledgers.rewritten(shared, OddFilesTest::ofFormulas);
    assertThat(firstRow(Ledgers.rewritten(own, part -> part.replace("@", "_x000D_\n"))))
        .extracting(Cell::text)
        .containsExactly("one\ntwo", "one\ntwo");
  }

  /** The words stand in the cells themselves. */
  private static String ofFormulas(String part) {
    return part.replaceAll("t=\"s\" s=\"0\"><v>\\d</v>", "t=\"str\" s=\"0\"><v>one@two</v>");
  }

  @Test
  void aCellHoldsNoMoreThanACellMay() throws IOException {
    Ledgers ledgers = Ledgers.xlsx();
    ledgers.sheet("台账", Ledgers.row("one@two", "three"));
    byte[] shared = ledgers.bytes();
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder large = new StringBuilder();
    random.ints(400_000, 'a', 'z').forEach(c -> large.append((char) c));
    byte[] own = Ledgers.rewritten(shared, OddFilesTest::ofFormulas);
    for (byte[] file : List.of(shared, own)) {
      byte[] spoilt = Ledgers.rewritten(file, part -> part.replace("@", large));
      assertThat(firstRow(spoilt).getFirst().text()).hasSize(32_767).startsWith("one");
    }
  }

  @Test
  void aRowThatBeginsAgainAndAgainIsDamaged() throws IOException {
    Ledgers ledgers = Ledgers.xlsx();
    ledgers.sheet("台账", Ledgers.row("one"));
    String cell = "<c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c>";
    byte[] many =
        Ledgers.rewritten(ledgers.bytes(), part -> part.replace(cell, cell.repeat(1_000)));
    assertThatThrownBy(() -> firstRow(many))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().slug()).isEqualTo("file-damaged"));
  }

  private void read(long seed, byte[] content, String mediaType) throws IOException {
    Path file = Files.write(folder.resolve("odd"), content);
    try {
      SheetFile sheets = new SheetFile(file, mediaType, "台账");
      List<SheetShape> shapes = sheets.shapes();
      sheets.rows(Set.of(shapes.size() - 1), (sheet, at, hidden, cells) -> {});
    } catch (Refused refused) {
      // That is an answer.
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      fail("seed %d: %s".formatted(seed, e), e);
    }
  }

  private static byte[] spoilt(byte[] content, RandomGenerator random) {
    byte[] spoilt = content.clone();
    for (int i = random.nextInt(1, 30); i > 0; i--) {
      spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
    }
    return spoilt;
  }

  /** The zip stays whole; what it holds does not. */
  private static byte[] spoiltInside(byte[] content, RandomGenerator random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(3) == 0 ? words(part, random) : part);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Digits change, so that the XML stays well-formed and its numbers do not fit. */
  private static byte[] words(byte[] part, RandomGenerator random) {
    byte[] spoilt = part.clone();
    for (int i = 0; i < spoilt.length; i++) {
      if (spoilt[i] >= '0' && spoilt[i] <= '9' && random.nextInt(8) == 0) {
        spoilt[i] = (byte) ('0' + random.nextInt(10));
      }
    }
    return random.nextInt(4) == 0 ? spoilt(spoilt, random) : spoilt;
  }
}
