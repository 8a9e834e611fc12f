package io.wutong.kernel.ledger.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter comes from. Fixed when it is proposed, but for the pack version, which is that of
 * the dispatch.
 *
 * @param number 编号, as {@code 2022-00017}
 * @param kind the kind's id, as {@code supervision/annual-task}
 * @param packHash SHA-256 of the pack under which it lives
 * @param campaign the campaign it belongs to
 * @param parent the matter it was delegated from
 * @param splitFrom the matter it was split from
 * @param source the words of the document that it was broken down from
 * @param proposedBy the person who proposed it
 * @param proposedFor the unit for which that person did
 * @param proposedAt when
 */
public record Origin(
    String number,
    String kind,
    String packHash,
    @Nullable UUID campaign,
    @Nullable UUID parent,
    @Nullable UUID splitFrom,
    @Nullable Source source,
    UUID proposedBy,
    UUID proposedFor,
    Instant proposedAt) {

  Origin under(String newPackHash) {
    return new Origin(
        number,
        kind,
        newPackHash,
        campaign,
        parent,
        splitFrom,
        source,
        proposedBy,
        proposedFor,
        proposedAt);
  }

  Origin in(@Nullable UUID newCampaign) {
    return new Origin(
        number,
        kind,
        packHash,
        newCampaign,
        parent,
        splitFrom,
        source,
        proposedBy,
        proposedFor,
        proposedAt);
  }
}
