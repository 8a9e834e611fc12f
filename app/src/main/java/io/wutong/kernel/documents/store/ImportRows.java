package io.wutong.kernel.documents.store;

import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.kernel.documents.model.SheetImport.Brought;
import io.wutong.shared.json.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code sheet_import}. */
@Repository
public class ImportRows {

  private final JdbcClient db;
  private final RecordJson json;

  ImportRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** One more. */
  public void insert(Brought brought) {
    SheetImport imported = brought.imported();
    db.sql(
            """
            insert into sheet_import (id, version, unit, at, state, doc, matters)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(imported.id())
        .param(imported.version())
        .param(imported.unit())
        .param(imported.at().atOffset(ZoneOffset.UTC))
        .param(imported.state().name())
        .param(json.text(imported))
        .param(brought.matters().toArray(UUID[]::new))
        .update();
  }

  /** One after something was done to it. */
  public void update(SheetImport imported) {
    db.sql("update sheet_import set version = ?, state = ?, doc = ? where id = ?")
        .param(imported.version())
        .param(imported.state().name())
        .param(json.text(imported))
        .param(imported.id())
        .update();
  }

  /** One, locked until the transaction ends; null when a unit has none of that id. */
  public @Nullable Brought lock(UUID id, UUID unit) {
    return db.sql("select doc, matters from sheet_import where id = ? and unit = ? for update")
        .param(id)
        .param(unit)
        .query((row, n) -> brought(row))
        .optional()
        .orElse(null);
  }

  /** One; null when a unit has none of that id. */
  public @Nullable SheetImport find(UUID id, UUID unit) {
    return db.sql("select doc from sheet_import where id = ? and unit = ?")
        .param(id)
        .param(unit)
        .query((row, n) -> json.parse(row.getString(1), SheetImport.class))
        .optional()
        .orElse(null);
  }

  /** What a unit took in of one file and did not take back, the newest first. */
  public List<SheetImport> standing(UUID unit, String file) {
    return db.sql(
            """
            select doc from sheet_import
            where unit = ? and state = 'DONE' and doc::jsonb #>> '{settings,file}' = ?
            order by at desc limit 20
            """)
        .param(unit)
        .param(file)
        .query((row, n) -> json.parse(row.getString(1), SheetImport.class))
        .list();
  }

  /** The last hundred of a unit, the newest first. */
  public List<SheetImport> list(UUID unit) {
    return db.sql("select doc from sheet_import where unit = ? order by at desc limit 100")
        .param(unit)
        .query((row, n) -> json.parse(row.getString(1), SheetImport.class))
        .list();
  }

  /** All of them, by id. */
  public List<Brought> all() {
    return db.sql("select doc, matters from sheet_import order by id")
        .query((row, n) -> brought(row))
        .list();
  }

  private Brought brought(ResultSet row) throws SQLException {
    UUID[] matters = (UUID[]) row.getArray("matters").getArray();
    return new Brought(json.parse(row.getString("doc"), SheetImport.class), List.of(matters));
  }
}
