package io.wutong.kernel.reporting.model;

import io.wutong.kernel.ledger.OpenPart;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.reporting.Round;
import io.wutong.kernel.reporting.Said;
import io.wutong.kernel.reporting.UnitSaid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has reported in a round. The lead owes the report; what was handed out after the cut-off, is
 * being checked or suspended owes none.
 */
public final class Standing {

  private Standing() {}

  /**
   * How units stand.
   *
   * @param parts the leads' parts of open matters
   * @param first when each matter's lead first reported in the round, by matter
   */
  public static List<UnitSaid> of(List<OpenPart> parts, Round round, Map<UUID, Instant> first) {
    Map<UUID, List<UnitSaid.One>> byUnit = new LinkedHashMap<>();
    for (OpenPart part : parts) {
      Instant at = first.get(part.matter());
      byUnit
          .computeIfAbsent(part.unit(), unit -> new ArrayList<>())
          .add(new UnitSaid.One(part, said(part, round, at), at));
    }
    return byUnit.entrySet().stream()
        .map(each -> new UnitSaid(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing((UnitSaid unit) -> !unit.isMissing()))
        .toList();
  }

  /** How one part stands, with the moment of its first report in the round. */
  public static Said said(OpenPart part, Round round, @Nullable Instant at) {
    if (at != null) {
      return round.isLate(at) ? Said.LATE : Said.ON_TIME;
    }
    boolean elsewhere = part.state() == State.SUBMITTED || part.state() == State.SUSPENDED;
    if (elsewhere || part.handedOutAt().isAfter(round.cutOff())) {
      return Said.NOT_OWED;
    }
    if (part.waitsToBeSignedFor()) {
      return Said.NOT_SIGNED_FOR;
    }
    return part.reportWaits() ? Said.TO_SIGN : Said.MISSING;
  }
}
