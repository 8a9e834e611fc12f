package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.model.Head;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The heads of a log, line by line. A line that is none, or goes backward, is a finding. */
final class LoggedHeads implements Iterator<Head> {

  private final BufferedReader lines;
  private final Report report;
  private @Nullable Head next;
  private long line;
  private long size;

  LoggedHeads(BufferedReader lines, Report report) {
    this.lines = lines;
    this.report = report;
    next = read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Head next() {
    Head head = next;
    if (head == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return head;
  }

  private @Nullable Head read() {
    try {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        boolean torn = !lines.ready() && !text.endsWith("}");
        if (torn) {
          return null; // a crash in the middle of the last line; the next start writes it again
        }
        Head head = parse(text);
        if (head != null) {
          return head;
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The log of heads cannot be read", e);
    }
  }

  private @Nullable Head parse(String text) {
    try {
      Head head = Head.parse(text);
      if (head.size() > size) {
        size = head.size();
        return head;
      }
    } catch (IllegalArgumentException e) {
      // Reported below: for the reader a line that is no head is one thing.
    }
    report.found(Sign.LOG_LINE_DAMAGED, line);
    return null;
  }
}
