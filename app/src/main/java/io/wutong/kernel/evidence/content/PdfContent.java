package io.wutong.kernel.evidence.content;

import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.TimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a PDF asks for a password: then nobody could check it. */
final class PdfContent {

  private static final Logger log = LoggerFactory.getLogger(PdfContent.class);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private PdfContent() {}

  /**
   * Refuses a PDF that cannot be opened without a password. One that only forbids printing opens
   * without, and is taken; so is one that our reader finds odd, for another reader may not.
   */
  static void refusePassword(Path file, String name) {
    try {
      boolean encrypted = TimeLimit.within(LONGEST, () -> open(file));
      log.debug("{} opens without a password, encrypted: {}", name, encrypted);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidPasswordException) {
        throw Refusal.of("file-has-password").with("name", name).refused();
      }
      log.info("a PDF is kept although PDFBox cannot open it: {}", String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      log.info("a PDF is kept although PDFBox did not open it within {}", LONGEST);
    }
  }

  private static boolean open(Path file) throws IOException {
    var cache = IOUtils.createTempFileOnlyStreamCache();
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, cache)) {
      return pdf.isEncrypted();
    }
  }
}
