package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.SealedRow;
import io.wutong.kernel.journal.store.HeadRows;
import io.wutong.kernel.journal.store.SealedRows;
import io.wutong.shared.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.springframework.dao.DataAccessResourceFailureException;

/** The journal as it lies in a database, read in one snapshot while the app may go on working. */
public final class DatabaseJournal implements SealedJournal {

  private static final int FETCH = 500;

  private static final String LEAVES =
      "select l.index as place, l.journal_id, l.hash, "
          + SealedRows.COLUMNS
          + " from leaf l left join journal j on j.id = l.journal_id order by l.index";

  private static final String HEADS = "select " + HeadRows.COLUMNS + " from head order by size";

  private final Connection connection;

  /** Reads with the claim of the house, so that no row policy hides a row. */
  public DatabaseJournal(DatabaseAddress address) throws SQLException {
    connection = DriverManager.getConnection(address.url(), address.user(), address.password());
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement settings = connection.createStatement()) {
      settings.execute(
          """
          set local statement_timeout = 0;
          set local idle_in_transaction_session_timeout = 0;
          select set_config('wutong.house', 'on', true)
          """);
    }
  }

  /** How a row of a result becomes an item. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public Iterator<Leaf> leaves() {
    return new Cursor<>(LEAVES, DatabaseJournal::leaf);
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    long id = row.getLong("journal_id");
    Hash hash = Hash.ofAny(row.getBytes("hash"));
    boolean gone = row.getObject("id") == null;
    SealedRow now = gone ? null : SealedRows.read(row);
    return new Leaf(row.getLong("place"), id, hash, now);
  }

  @Override
  public Iterator<Head> heads() {
    return new Cursor<>(HEADS, HeadRows::read);
  }

  @Override
  public boolean keeps(int level, long index, Hash root) {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select from subtree where level = ? and index = ? and hash = ?")) {
      query.setInt(1, level);
      query.setLong(2, index);
      query.setBytes(3, root.bytes());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public long unsealed() {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*) from journal j
                where not exists (select from leaf l where l.journal_id = j.id)
                """)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Streams a query over this journal's snapshot. */
  <T> Iterator<T> rows(String query, Reading<T> reading) {
    return new Cursor<>(query, reading);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static RuntimeException unreadable(SQLException e) {
    return new DataAccessResourceFailureException("The journal cannot be read", e);
  }

  /** A result of which only some hundred rows are in memory. */
  private final class Cursor<T> implements Iterator<T> {

    private final ResultSet rows;
    private final Reading<T> reading;
    private boolean more;

    Cursor(String query, Reading<T> reading) {
      this.reading = reading;
      try {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        statement.setFetchSize(FETCH);
        rows = statement.executeQuery(query);
        more = rows.next();
      } catch (SQLException e) {
        throw unreadable(e);
      }
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public T next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      try {
        T item = reading.read(rows);
        more = rows.next();
        return item;
      } catch (SQLException e) {
        throw unreadable(e);
      }
    }
  }
}
