package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Readers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code assignment} and {@code matter_reader}: whose a matter is, and who reads it.
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
