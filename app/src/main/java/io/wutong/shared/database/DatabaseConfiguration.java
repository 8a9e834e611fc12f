package io.wutong.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import io.wutong.shared.acting.ClaimingTransactionManager;
import io.wutong.shared.postgres.DatabaseAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database, the pool over it, and who migrates it. Each bean takes the one below as a
 * parameter, so that Spring closes them from the top: first the pool, then the server.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Long enough for a killed server to come back, short enough for a person who waits. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

  /** The same limits as the app's role has in a server of our own. */
  private static final String LIMITS =
      """
      set statement_timeout = '30s'; set lock_timeout = '10s';
      set idle_in_transaction_session_timeout = '60s'
      """;

  @Bean(destroyMethod = "close")
  InstallationDatabase installationDatabase(WutongSettings settings) throws IOException {
    return InstallationDatabase.open(settings);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(InstallationDatabase database, WutongSettings settings) {
    DatabaseAddress app = database.app();
    var pool = new HikariDataSource();
    pool.setPoolName("wutong");
    pool.setJdbcUrl(app.url());
    pool.setUsername(app.user());
    pool.setPassword(app.password());
    pool.setMaximumPoolSize(settings.connections());
    pool.setMinimumIdle(Math.min(2, settings.connections()));
    pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
    pool.setConnectionInitSql(LIMITS);
    pool.addDataSourceProperty("ApplicationName", "wutong");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new ClaimingTransactionManager(dataSource);
  }

  @Bean
  FlywayConfigurationCustomizer migrateAsOwner(InstallationDatabase database) {
    DatabaseAddress owner = database.owner();
    return flyway ->
        flyway
            .dataSource(owner.url(), owner.user(), owner.password())
            .placeholders(Map.of("app_role", database.app().user()));
  }

  @Bean
  FlywayMigrationStrategy migrateBetweenChecks(InstallationDatabase database) {
    var gate = new DatabaseGate(database.app(), database.owner());
    return flyway -> {
      gate.checkRoles();
      flyway.migrate();
      gate.checkTables();
    };
  }
}
