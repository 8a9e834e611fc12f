package io.wutong.shared.start;

import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence on standard error why the app does not start. What it does not know it
 * leaves to Spring's own report, stack trace and all: that is a bug, and the trace is its remedy.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailures implements SpringBootExceptionReporter {

  private static final String DISK_FULL = "53100";

  private final PrintStream err = System.err;

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence = sentence(failure);
    sentence.ifPresent(err::println);
    return sentence.isPresent();
  }

  /** The sentence for a failure a person can remove. */
  public static Optional<String> sentence(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> known(cause).stream())
        .findFirst();
  }

  private static Optional<String> known(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return switch (cause) {
      case StartRefused refused -> Optional.of(message);
      case PortInUseException taken -> Optional.of(PortCheck.taken(taken.getPort()));
      case AccessDeniedException denied ->
          Optional.of(
              "%s is not accessible for user %s. Maybe give it to that user, or use --data DIR."
                  .formatted(denied.getFile(), System.getProperty("user.name")));
      case FileSystemException file when !isDiskFull(message) ->
          Optional.of(
              "%s cannot be used for data: %s. Maybe use another folder: --data DIR."
                  .formatted(file.getFile(), reason(file)));
      case SQLException full when DISK_FULL.equals(full.getSQLState()) -> Optional.of(diskFull());
      default -> isDiskFull(message) ? Optional.of(diskFull()) : Optional.empty();
    };
  }

  private static boolean isDiskFull(String message) {
    return message.toLowerCase(Locale.ROOT).contains("no space left on device");
  }

  private static String reason(FileSystemException file) {
    String reason = file.getReason();
    if (reason != null) {
      return reason;
    }
    return file instanceof FileAlreadyExistsException ? "it is a file" : "there is no such folder";
  }

  private static String diskFull() {
    return "the disk of the data folder is full. "
        + "Maybe free some space, or use another: --data DIR.";
  }
}
