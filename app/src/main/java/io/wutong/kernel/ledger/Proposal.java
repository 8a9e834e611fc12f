package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.Act.Figure;
import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter that somebody puts forward.
 *
 * @param kind the kind's id
 * @param title short
 * @param content the whole; the title again when there is no more to say
 * @param lead the unit that is to lead; may be named later
 * @param co the units that are to help
 * @param verifier the unit that will verify
 * @param promisedOn the date wished for; fixed at dispatch
 * @param target the figure to reach
 * @param fields the kind's own fields
 * @param campaign the campaign it belongs to
 * @param sensitivity normal when absent
 * @param readers the named readers of a sensitive matter
 * @param source the words it comes from
 */
public record Proposal(
    String kind,
    String title,
    @Nullable String content,
    @Nullable UUID lead,
    List<UUID> co,
    UUID verifier,
    @Nullable LocalDate promisedOn,
    @Nullable Figure target,
    Map<String, String> fields,
    @Nullable UUID campaign,
    @Nullable Sensitivity sensitivity,
    List<UUID> readers,
    @Nullable Source source) {

  public Proposal {
    co = co == null ? List.of() : List.copyOf(co);
    fields = fields == null ? Map.of() : Map.copyOf(fields);
    readers = readers == null ? List.of() : List.copyOf(readers);
  }
}
