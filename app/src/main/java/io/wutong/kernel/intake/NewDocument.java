package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Header;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody enters, with or without a file.
 *
 * @param datedOn its date; when absent read from the text, else the day of the instruction
 * @param kind other when absent
 * @param text its text, typed or pasted; taken from the file when absent
 * @param instruction a leader's words; they are the text unless one is typed
 * @param sensitive whether only the entering unit reads it
 */
public record NewDocument(
    String title,
    @Nullable LocalDate datedOn,
    Header.@Nullable Kind kind,
    @Nullable String text,
    @Nullable Spoken instruction,
    @Nullable Boolean sensitive) {

  /**
   * 批示, as it is typed.
   *
   * @param recordedBy who typed it; the acting person when absent
   */
  public record Spoken(
      String leader, String words, @Nullable LocalDate on, @Nullable String recordedBy) {}
}
