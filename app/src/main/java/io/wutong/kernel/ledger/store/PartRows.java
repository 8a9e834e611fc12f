package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Readers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code assignment}, {@code help_asked} and {@code matter_reader}: whose a matter is,
 * whose help it needs, and who reads it.
 */
@Repository
public class PartRows {

  private final JdbcClient db;

  PartRows(JdbcClient db) {
    this.db = db;
  }

  /** Writes the units' parts of a matter anew. */
  public void write(Matter matter) {
    db.sql("delete from assignment where matter = ?").param(matter.id()).update();
    for (Part part : matter.parts().values()) {
      db.sql(
              """
              insert into assignment (unit, matter, role, state, due_on, responsible)
              values (?, ?, ?, ?, ?, ?)
              """)
          .param(part.unit())
          .param(matter.id())
          .param(part.role().name())
          .param(part.state().name())
          .param(part.dueOn())
          .param(part.responsible())
          .update();
    }
    db.sql("delete from help_asked where matter = ?").param(matter.id()).update();
    for (Asks.Coordination asked : matter.asks().coordinations()) {
      db.sql("insert into help_asked (unit, matter, asking, what, until) values (?, ?, ?, ?, ?)")
          .param(asked.unit())
          .param(matter.id())
          .param(asked.by())
          .param(asked.what())
          .param(asked.until())
          .update();
    }
  }

  /** Writes the readers of a matter anew, in one statement. */
  public void writeReaders(UUID matter, Readers readers) {
    db.sql("select write_matter_readers(?, ?, ?)")
        .param(matter)
        .param(readers.dueOn())
        .param(readers.readers().toArray(UUID[]::new))
        .query((row, n) -> true)
        .single();
  }

  /** Ids of the matters that a unit reads, from one id on: for a batch after it was moved. */
  public List<UUID> readBy(UUID unit, UUID after, int limit) {
    return db.sql(
            """
            select matter from matter_reader where reader = ? and matter > ?
            order by matter limit ?
            """)
        .param(unit)
        .param(after)
        .param(limit)
        .query((row, n) -> row.getObject("matter", UUID.class))
        .list();
  }

  /** The open matters that a person sees to for a unit: what is handed over with a post. */
  public List<UUID> openOf(UUID unit, UUID responsible) {
    return db.sql(
            """
            select matter from assignment
            where responsible = ? and unit = ? and state <> 'DONE' order by due_on, matter
            """)
        .param(responsible)
        .param(unit)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }
}
