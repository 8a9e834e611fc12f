package io.wutong.kernel.ledger.model;

import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 事项: one commitment as it stands now. It is a projection: every act records the change that it
 * made to this record, and the changes in order give it back.
 *
 * @param id its id
 * @param version how many acts it has seen
 * @param state where it stands
 * @param origin where it comes from
 * @param content what is promised
 * @param verifier the unit that verifies
 * @param parts the units' parts, by unit id
 * @param dates its dates
 * @param plan its steps, in their order
 * @param proofs what shows that it was done, by id
 * @param asks what waits for a yes or no
 * @param progress what the last report says
 * @param doers everybody who did something of it: none of them may close it
 * @param closing how it was closed
 * @param grounds why its light turns when it does; none in what was written before they were kept
 */
public record Matter(
    UUID id,
    int version,
    State state,
    Origin origin,
    Content content,
    UUID verifier,
    SortedMap<String, Part> parts,
    Dates dates,
    MatterPlan plan,
    SortedMap<String, Proof> proofs,
    Asks asks,
    Progress progress,
    SortedSet<UUID> doers,
    @Nullable Closing closing,
    Grounds grounds) {

  public Matter {
    parts = new TreeMap<>(parts);
    proofs = new TreeMap<>(proofs);
    doers = new TreeSet<>(doers);
    grounds = Objects.requireNonNullElse(grounds, Grounds.NONE);
  }

  /** The lead's part, or null while no lead is named. */
  public @Nullable Part lead() {
    return parts.values().stream()
        .filter(part -> part.role() == Part.Role.LEAD)
        .findFirst()
        .orElse(null);
  }

  /** The lead unit, or null while none is named. */
  public @Nullable UUID leadUnit() {
    Part lead = lead();
    return lead == null ? null : lead.unit();
  }

  /** A unit's part, or null when it has none. */
  public @Nullable Part part(UUID unit) {
    return parts.get(unit.toString());
  }

  /** Whether it was ever handed out. */
  public boolean wasDispatched() {
    return dates.dispatchedAt() != null;
  }

  /** The same at the same version, its light lit anew. */
  Matter lit(Dates relit, Grounds why) {
    return new Matter(
        id, version, state, origin, content, verifier, parts, relit, plan, proofs, asks, progress,
        doers, closing, why);
  }

  /** A copy in the making, one version on: {@code change().state(…).dates(…).done()}. */
  MatterChange change() {
    return new MatterChange(this);
  }
}
