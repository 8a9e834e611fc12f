package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.Hint;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One document of the demo zone; intake enters it through its own door at first start. */
public record DemoDocument(
    @Hint("Its key within the file.") String key,
    @Hint("Its title.") String title,
    @Hint("speech, plan, minutes, instruction, notice or other.") String kind,
    @Hint("Its file in the folder 'documents'; left out when it is a leader's words alone.")
        @Nullable String file,
    @Hint("Its date; left out: read from its text.") @Nullable LocalDate datedOn,
    @Hint("A leader's words, typed beside the scan.") @Nullable Spoken instruction,
    @Hint("The login of who enters it.") String by,
    @Hint("When it was entered.") OffsetDateTime at) {

  /** A leader's words. */
  public record Spoken(
      @Hint("Whose words: by post, not by name.") String leader,
      @Hint("The words.") String words,
      @Hint("When they were written.") LocalDate on) {}
}
