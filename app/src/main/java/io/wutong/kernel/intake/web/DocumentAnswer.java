package io.wutong.kernel.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wutong.kernel.intake.model.Draft;
import io.wutong.kernel.intake.model.Found;
import io.wutong.kernel.intake.model.Header;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as the page shows it. Offsets count UTF-16 units of {@code text}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentAnswer(
    UUID id,
    int version,
    String title,
    Header.Kind kind,
    @Nullable LocalDate datedOn,
    String dateWords,
    boolean needsDate,
    UnitName unit,
    String enteredBy,
    Instant enteredAt,
    boolean sensitive,
    String text,
    String textHash,
    @Nullable File file,
    Header.@Nullable Instruction instruction,
    List<One> candidates,
    List<Left> setAside,
    Map<String, Boolean> may) {

  /** A unit by its name. */
  record UnitName(UUID id, String name) {}

  /** The file that was brought. */
  record File(String hash, String name) {}

  /** A candidate. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record One(
      UUID id,
      int start,
      int end,
      String words,
      String title,
      String content,
      @Nullable UUID lead,
      List<UUID> co,
      String unitWords,
      @Nullable LocalDate dueOn,
      String deadlineWords,
      Found.Certainty deadlineKind,
      String deadlineReading,
      Draft.@Nullable Target target,
      List<Found.Figure> figures,
      List<Why> reasons,
      List<Found.Part> parts,
      String speaker,
      String status,
      double confidence,
      List<UUID> from,
      @Nullable UUID matter) {}

  /** Why it was proposed or left, with the points that this line added. */
  record Why(String rule, int points, String words, String zh, String en) {}

  /** What whoever may read a matter is told of its paper. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Paper(
      UUID document,
      String title,
      Header.Kind kind,
      @Nullable LocalDate datedOn,
      UnitName unit,
      int start,
      int end,
      String words,
      Header.@Nullable Instruction instruction,
      @Nullable String fileName,
      boolean readable) {}

  /** A sentence that was set aside. */
  record Left(UUID id, int start, int end, String words, String kind, List<Why> reasons) {}
}
