package io.wutong.kernel.exchange;

import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Comparing.Edit;
import io.wutong.kernel.exchange.model.LedgerReturn;
import io.wutong.kernel.exchange.model.LedgerReturn.Outcome;
import io.wutong.kernel.exchange.model.LedgerReturn.Planned;
import io.wutong.kernel.exchange.model.LedgerReturn.RowDone;
import io.wutong.kernel.exchange.store.ReturnRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Signing;
import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes reports of edited rows. The ledger decides about each, as if it were typed on the page. */
@Component
class Reporting {

  static final String BROUGHT_BACK = "exchange.brought-back";
  private static final int NAMED_MAX = 10;

  private final Signing signing;
  private final Lines lines;
  private final ReturnRows rows;
  private final Journal journal;
  private final RecordJson json;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Reporting(
      Signing signing,
      Lines lines,
      ReturnRows rows,
      Journal journal,
      RecordJson json,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.signing = signing;
    this.lines = lines;
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The same, with what the ledger would say. */
  List<Look.Edited> judged(List<Look.Edited> edits) {
    Map<UUID, List<Act.Report>> waiting = waiting();
    Map<UUID, Lines.Known> known =
        lines.of(edits.stream().map(each -> each.matter().id()).toList());
    List<Look.Edited> judged = new ArrayList<>();
    for (Look.Edited each : edits) {
      UUID id = each.matter().id();
      Lines.Known now = Objects.requireNonNull(known.get(id));
      Act.Report report = report(now, each.cells());
      boolean same = waiting.getOrDefault(id, List.of()).contains(report);
      Refusal refusal =
          report.progress() == null && report.nothingNewBecause() == null
              ? Refusal.of("return-needs-words")
              : signing.refusal(id, Order.of(report));
      judged.add(new Look.Edited(each.matter(), each.cells(), each.since(), refusal, same));
    }
    return judged;
  }

  private Map<UUID, List<Act.Report>> waiting() {
    Map<UUID, List<Act.Report>> waiting = new HashMap<>();
    for (Prepared each : signing.waiting()) {
      if (each.order().act() instanceof Act.Report report) {
        waiting.computeIfAbsent(each.matter(), id -> new ArrayList<>()).add(report);
      }
    }
    return waiting;
  }

  /** A report says everything again: what was not edited stays as it stands. */
  private static Act.Report report(Lines.Known now, List<Edit> edits) {
    Map<Column, String> mine = edits.stream().collect(Collectors.toMap(Edit::column, Edit::mine));
    String percent = mine.get(Column.PERCENT);
    String words = words(Column.PROGRESS, mine, now);
    // Why there was nothing new is no progress, however it stands in the column.
    boolean nothingNew =
        !mine.containsKey(Column.PROGRESS) && now.said() != null && now.said().nothingNew();
    return new Act.Report(
        nothingNew ? null : words,
        percent == null ? null : Integer.valueOf(percent),
        words(Column.PROBLEMS, mine, now),
        words(Column.NEXT_STEPS, mine, now),
        coordination(now.matter()),
        nothingNew ? words : null,
        List.of(),
        List.of(),
        List.of());
  }

  private static @Nullable String words(Column column, Map<Column, String> mine, Lines.Known now) {
    String words = mine.getOrDefault(column, now.line().text(column));
    return words.isBlank() ? null : words;
  }

  /** What the unit asked of others stands on, for no column speaks of it. */
  private static Act.@Nullable Coordination coordination(Matter matter) {
    UUID unit = Acting.get().unit();
    for (Asks.Coordination each : matter.asks().coordinations()) {
      if (each.by().equals(unit)) {
        return new Act.Coordination(each.unit(), each.what(), each.until());
      }
    }
    return null;
  }

  private static UUID id(UUID sent) {
    return Ids.named("ledger-return", Acting.get().unit() + "/" + sent);
  }

  @Nullable LedgerReturn find(UUID sent) {
    Optional<LedgerReturn> found =
        transaction.execute(status -> Optional.ofNullable(rows.find(id(sent))));
    return Objects.requireNonNull(found).orElse(null);
  }

  /** Keeps what is to be done before any of it is. */
  LedgerReturn begin(Approval approval, Look look) {
    List<Planned> planned = planned(approval, look);
    Instant now = clock.now();
    LedgerReturn begun =
        new LedgerReturn(
            id(approval.id()),
            1,
            Acting.get().unit(),
            Acting.get().person(),
            now,
            look.fileName(),
            approval.file(),
            planned);
    try {
      transaction.executeWithoutResult(status -> {
        rows.insert(begun);
        journal.append(
            new Entry(begun.id(), 1, BROUGHT_BACK, Acting.get(), now, now, json.tree(begun)));
      });
      return begun;
    } catch (DuplicateKeyException e) {
      // The same approval was sent twice at the same moment.
      return Objects.requireNonNull(find(approval.id()));
    }
  }

  private List<Planned> planned(Approval approval, Look look) {
    List<Look.Edited> toDo = look.edits().stream().filter(Look.Edited::isToDo).toList();
    Map<UUID, Lines.Known> known = lines.of(toDo.stream().map(each -> each.matter().id()).toList());
    List<Planned> planned = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Look.Edited each : toDo) {
      List<Edit> mine = new ArrayList<>();
      for (Edit edit : each.cells()) {
        Boolean chosen = chosen(approval, each, edit);
        if (chosen == null) {
          open.add(edit.address());
        } else if (chosen) {
          mine.add(edit);
        }
      }
      Lines.Known now = known.get(each.matter().id());
      if (!mine.isEmpty() && now != null) {
        String number = each.matter().origin().number();
        int version = each.matter().version();
        planned.add(new Planned(each.matter().id(), number, version, report(now, mine)));
      }
    }
    if (!open.isEmpty()) {
      throw Refusal.of("return-conflict-open")
          .with("cells", open.stream().limit(NAMED_MAX).toList())
          .with("count", open.size())
          .refused();
    }
    return planned;
  }

  /** Null while it is open: also when others wrote something that whoever chose has not seen. */
  private static @Nullable Boolean chosen(Approval approval, Look.Edited row, Edit edit) {
    for (Approval.Choice each : approval.choices()) {
      if (each.matter().equals(row.matter().id()) && each.column() == edit.column()) {
        return edit.theirs().equals(each.theirs()) ? each.mine() : null;
      }
    }
    return edit.isConflict() ? null : Boolean.TRUE;
  }

  /** Folds the acts once more: the same rows come out, by id. */
  List<LedgerReturn> rebuild() {
    Map<UUID, LedgerReturn> folded = new TreeMap<>();
    journal.replay(
        BROUGHT_BACK,
        recorded ->
            folded.put(
                recorded.entry().subject(),
                json.value(recorded.entry().body(), LedgerReturn.class)));
    return List.copyOf(folded.values());
  }

  /** Does what is not done yet, each row in a transaction of its own. */
  List<RowDone> finish(LedgerReturn begun) {
    for (Planned each : begun.rows()) {
      try {
        transaction.executeWithoutResult(status -> {
          if (rows.claim(begun, each)) {
            var after = signing.actOrPrepare(each.matter(), each.version(), Order.of(each.act()));
            rows.outcome(begun, each, after == null ? Outcome.PREPARED : Outcome.DONE, null);
          }
        });
      } catch (Refused refused) {
        transaction.executeWithoutResult(status -> {
          if (rows.claim(begun, each)) {
            rows.outcome(begun, each, Outcome.REFUSED, refused.refusal());
          }
        });
      }
    }
    Map<UUID, RowDone> done =
        Objects.requireNonNull(transaction.execute(status -> rows.done(begun))).stream()
            .collect(Collectors.toMap(RowDone::matter, each -> each));
    return begun.rows().stream()
        .map(each -> done.get(each.matter()))
        .filter(Objects::nonNull)
        .toList();
  }
}
