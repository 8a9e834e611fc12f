package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.fail;

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
