package io.wutong.shared.acting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database who acts, at the start of every transaction: row policies read it. The claim
 * is local to the transaction, so that a pooled connection never carries somebody else's.
 */
public final class ClaimingTransactionManager extends JdbcTransactionManager {

  private static final String CLAIM =
      """
      select set_config('wutong.person', ?, true),
             set_config('wutong.unit', ?, true),
             set_config('wutong.house', ?, true)
      """;

  public ClaimingTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Actor actor = Acting.find();
    if (actor == null) {
      return;
    }
    try {
      claim(actor);
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("The claim could not be set", e);
    }
  }

  private void claim(Actor actor) throws SQLException {
    Connection connection = connection();
    if (connection == null) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, actor.isHouse() ? "" : actor.person().toString());
      statement.setString(2, actor.isHouse() ? "" : actor.unit().toString());
      statement.setString(3, actor.isHouse() ? "on" : "");
      statement.execute();
    }
  }

  private @Nullable Connection connection() {
    Object holder = TransactionSynchronizationManager.getResource(obtainDataSource());
    return holder instanceof ConnectionHolder held ? held.getConnection() : null;
  }
}
