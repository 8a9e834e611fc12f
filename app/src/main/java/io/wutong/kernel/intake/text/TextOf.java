package io.wutong.kernel.intake.text;

import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.TimeLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The text of a file, if it is of a kind that has one. */
public final class TextOf {

  /** A text of a million characters is a book of five hundred pages. */
  public static final int MOST = 1 << 20;

  private static final Logger log = LoggerFactory.getLogger(TextOf.class);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private TextOf() {}

  /**
   * The text, or nothing for a picture or a scan.
   *
   * @param mediaType what the content was found to be when it was uploaded
   */
  public static String file(Path file, String mediaType, String name) {
    try {
      return tidy(TimeLimit.within(LONGEST, () -> read(file, mediaType)));
    } catch (TimeoutException e) {
      throw Refusal.of("document-too-slow").with("name", name).refused();
    } catch (ExecutionException e) {
      throw refused(e.getCause() == null ? e : e.getCause(), name);
    }
  }

  private static String read(Path file, String mediaType) throws Exception {
    Paper paper = new Paper(MOST);
    switch (mediaType) {
      case "text/plain", "text/csv" -> {
        if (Files.size(file) > 4L * MOST) {
          throw new Paper.TooMuchText();
        }
        paper.add(PlainText.of(Files.readAllBytes(file)));
      }
      case "application/pdf" -> PdfText.read(file, paper);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
          WordText.read(file, paper);
      default -> {}
    }
    return paper.text();
  }

  private static Refused refused(Throwable cause, String name) {
    if (cause instanceof Paper.TooMuchText) {
      return Refusal.of("document-text-too-long").with("max", MOST).refused();
    }
    if (cause instanceof InvalidPasswordException) {
      return Refusal.of("file-has-password").with("name", name).refused();
    }
    log.info("no text could be read: {}", cause.toString());
    return Refusal.of("document-unreadable").with("name", name).refused();
  }

  /** Typed text, held to the same limit. */
  public static String typed(String words) {
    if (words.length() > MOST) {
      throw Refusal.of("document-text-too-long").with("max", MOST).refused();
    }
    return tidy(words);
  }

  /**
   * One kind of line break, no mark in front, nothing that a database or a page cannot hold. The
   * offsets of candidates count in this text, which is the one that is kept.
   */
  private static String tidy(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        out.append(pair ? "" : "\n");
      } else if (c == '\f' || c == '\u000b' || c == '\u2028' || c == '\u2029') {
        out.append('\n');
      } else if (c == '\t' || c == '\n' || c >= ' ') {
        append(out, text, i);
      }
    }
    return out.toString().strip();
  }

  private static void append(StringBuilder out, String text, int i) {
    char c = text.charAt(i);
    boolean alone =
        Character.isHighSurrogate(c)
            ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
            : Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    if (c != '\ufeff') {
      out.append(alone ? '\ufffd' : c);
    }
  }
}
