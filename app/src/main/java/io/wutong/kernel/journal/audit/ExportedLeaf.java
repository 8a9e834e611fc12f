package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.audit.SealedJournal.Leaf;
import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.SealedRow;
import io.wutong.kernel.journal.store.SealedRows;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One leaf with its row, as a line of an exported journal. */
final class ExportedLeaf {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ExportedLeaf() {}

  static String line(ResultSet result) throws SQLException {
    ObjectNode line = JSON.createObjectNode();
    line.put("leaf", result.getLong("index"));
    line.put("id", result.getLong("journal_id"));
    line.put("hash", Hash.ofAny(result.getBytes("hash")).hex());
    if (result.getObject("id") != null) {
      line.put("row", new String(SealedRows.read(result).bytes(), StandardCharsets.UTF_8));
      line.put("body", new String(result.getBytes("body"), StandardCharsets.UTF_8));
    }
    return line.toString();
  }

  static Leaf read(JsonNode line) {
    return new Leaf(
        line.required("leaf").longValue(),
        line.required("id").longValue(),
        Hash.parse(line.required("hash").stringValue()),
        row(line));
  }

  private static @Nullable SealedRow row(JsonNode line) {
    JsonNode row = line.get("row");
    if (row == null) {
      return null;
    }
    byte[] body = line.required("body").stringValue().getBytes(StandardCharsets.UTF_8);
    return SealedRow.parse(row.stringValue(), body);
  }
}
