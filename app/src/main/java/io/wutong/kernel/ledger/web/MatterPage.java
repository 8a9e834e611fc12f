package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.model.Closing;
import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.FigureByMonth;
import io.wutong.kernel.ledger.model.MatterPlan;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Proof;
import io.wutong.kernel.ledger.model.Source;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Target;
import io.wutong.kernel.lights.Ground;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.lights.Pace;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.Title;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that the page of one matter shows, and only what this person may do on it now. */
record MatterPage(
    UUID id,
    String number,
    int version,
    State state,
    @Nullable Outcome outcome,
    @Nullable Closing closing,
    String title,
    String content,
    Map<String, String> fields,
    Kind kind,
    @Nullable UUID campaign,
    Sensitivity sensitivity,
    List<Named> readers,
    Light light,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate blueOn,
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    List<Ground> grounds,
    @Nullable Pace pace,
    int extensions,
    @Nullable Instant dispatchedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant closedAt,
    @Nullable Source source,
    @Nullable Relative parent,
    List<Relative> children,
    List<Unread> unread,
    @Nullable UUID splitFrom,
    Named verifier,
    List<UnitPart> units,
    @Nullable Target target,
    List<FigureByMonth> figures,
    @Nullable RollUp rollUp,
    @Nullable Integer progress,
    MatterPlan plan,
    MatterPlan.@Nullable UnderWay underWay,
    List<ConditionView> conditions,
    @Nullable ExtensionView extension,
    @Nullable ReassignmentView reassignment,
    boolean arbitrated,
    List<PreparedView> prepared,
    List<TimelineEntry> timeline,
    List<AllowedAct> allowed) {

  /** An id and what a person calls it. */
  record Named(UUID id, String name) {}

  /** A parent or child. */
  record Relative(
      UUID id,
      String number,
      String title,
      State state,
      @Nullable Named lead,
      @Nullable LocalDate promisedOn,
      @Nullable LocalDate dueOn,
      Light light,
      @Nullable Integer progress,
      String lastWords) {}

  /**
   * A parent or child that is not theirs to read: that it is there, and how far, because closing
   * hangs on it.
   */
  record Unread(String number, State state, @Nullable LocalDate dueOn, boolean parent) {}

  /**
   * What the children have reached together, where their figure has the parent's unit.
   *
   * @param unread how many of the children this person does not read; their figures are not in it
   */
  record RollUp(String current, String unit, int reporting, int children, int closed, int unread) {}

  /** One unit's part, and whom to call. */
  record UnitPart(
      Named unit,
      Part.Role role,
      Part.Standing state,
      @Nullable Instant acceptedAt,
      @Nullable Instant submittedAt,
      @Nullable LocalDate dueOn,
      @Nullable Contact responsible,
      int stars,
      String ratingWords,
      List<Contact> people) {}

  /** 牵头领导, 责任人, 联络员. */
  record Contact(UUID id, String name, String phone, String title, ContactRole role) {}

  /** In what role a person is called. */
  enum ContactRole {
    LEADER,
    RESPONSIBLE,
    LIAISON
  }

  /** A condition, and what is missing for it in words. */
  record ConditionView(
      String id,
      Title title,
      String kind,
      String clause,
      boolean met,
      @Nullable String missing,
      List<ProofView> evidence) {}

  /** A piece of evidence. */
  record ProofView(
      UUID id,
      String condition,
      Proof.How how,
      String name,
      String hash,
      String words,
      Named by,
      Instant at) {}

  /** An extension that waits for its answer. */
  record ExtensionView(
      LocalDate to, String reason, boolean notOwnMaking, Named by, Named unit, Instant at) {}

  /** A unit that asks to be relieved of it. */
  record ReassignmentView(Named unit, String reason, Named by, Instant at) {}

  /** For whom it was entered, how their words came, and whether they wrote them by a link. */
  record Behalf(String name, String basis, boolean byLink) {}

  /** An act that waits for its signature; {@code maySign} when this person may give it. */
  record PreparedView(
      UUID id,
      UUID matter,
      String act,
      JsonNode said,
      Named by,
      Named unit,
      Instant at,
      @Nullable Instant heldAt,
      @Nullable Behalf onBehalfOf,
      String state,
      @Nullable String reason,
      boolean maySign) {}

  /** One act of the past; {@code forUnit} where it was done for another unit than the actor's. */
  record TimelineEntry(
      int version,
      String act,
      Named person,
      String post,
      Named unit,
      @Nullable Named forUnit,
      Instant recordedAt,
      Instant heldAt,
      boolean late,
      @Nullable Named preparedBy,
      @Nullable String onBehalfOf,
      @Nullable String onBehalfBasis,
      JsonNode said) {}

  /**
   * An act that this person may do now.
   *
   * @param prepares whether a signer must sign it
   * @param worksFor the unit on whose part it is done; null when it is not done on one
   */
  record AllowedAct(String act, boolean prepares, @Nullable UUID worksFor) {}
}
