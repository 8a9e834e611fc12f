package io.wutong.kernel.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows, each handed to the database as one array. */
final class Arrays {

  private final PreparedStatement statement;
  private final Connection connection;
  private int next = 1;

  Arrays(PreparedStatement statement) throws SQLException {
    this.statement = statement;
    this.connection = statement.getConnection();
  }

  /** One column of the rows. */
  <T> Arrays add(String type, List<T> rows, Function<T, @Nullable Object> column)
      throws SQLException {
    // An array of strings goes over as it is; any other is written out as one text.
    Object[] values = type.equals("text") ? new String[rows.size()] : new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    Array array = connection.createArrayOf(type, values);
    statement.setArray(next++, array);
    return this;
  }

  /** One value for all rows. */
  Arrays one(Object value) throws SQLException {
    statement.setObject(next++, value);
    return this;
  }
}
