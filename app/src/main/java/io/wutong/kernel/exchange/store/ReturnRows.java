package io.wutong.kernel.exchange.store;

import io.wutong.kernel.exchange.model.LedgerReturn;
import io.wutong.kernel.exchange.model.LedgerReturn.Outcome;
import io.wutong.kernel.exchange.model.LedgerReturn.Planned;
import io.wutong.kernel.exchange.model.LedgerReturn.RowDone;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code ledger_return}, and of {@code ledger_return_row}, by which each is done once.
 */
@Repository
public class ReturnRows {

  private final JdbcClient db;
  private final RecordJson json;

  ReturnRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** One more. */
  public void insert(LedgerReturn begun) {
    db.sql("insert into ledger_return (id, version, unit, at, doc) values (?, ?, ?, ?, ?)")
        .param(begun.id())
        .param(begun.version())
        .param(begun.unit())
        .param(begun.at().atOffset(ZoneOffset.UTC))
        .param(json.text(begun))
        .update();
  }

  /** One; null when there is none of that id. */
  public @Nullable LedgerReturn find(UUID id) {
    return db.sql("select doc from ledger_return where id = ?")
        .param(id)
        .query((row, n) -> json.parse(row.getString(1), LedgerReturn.class))
        .optional()
        .orElse(null);
  }

  /** All of them, by id. */
  public List<LedgerReturn> all() {
    return db.sql("select doc from ledger_return order by id")
        .query((row, n) -> json.parse(row.getString(1), LedgerReturn.class))
        .list();
  }

  /** Takes a row for this transaction; false when it is done or somebody else does it. */
  public boolean claim(LedgerReturn begun, Planned row) {
    return db.sql(
                """
                insert into ledger_return_row (back, matter, unit, number, outcome)
                values (?, ?, ?, ?, 'DONE') on conflict do nothing
                """)
            .param(begun.id())
            .param(row.matter())
            .param(begun.unit())
            .param(row.number())
            .update()
        == 1;
  }

  /** What came of a row. */
  public void outcome(LedgerReturn begun, Planned row, Outcome outcome, @Nullable Refusal refusal) {
    db.sql("update ledger_return_row set outcome = ?, refusal = ? where back = ? and matter = ?")
        .param(outcome.name())
        .param(refusal == null ? null : json.text(refusal))
        .param(begun.id())
        .param(row.matter())
        .update();
  }

  /** What came of each row so far. */
  public List<RowDone> done(LedgerReturn begun) {
    return db.sql("select matter, number, outcome, refusal from ledger_return_row where back = ?")
        .param(begun.id())
        .query((row, n) -> {
          String refusal = row.getString("refusal");
          return new RowDone(
              row.getObject("matter", UUID.class),
              row.getString("number"),
              Outcome.valueOf(row.getString("outcome")),
              refusal == null ? null : json.parse(refusal, Refusal.class));
        })
        .list();
  }
}
