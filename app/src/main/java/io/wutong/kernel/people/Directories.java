package io.wutong.kernel.people;

import io.wutong.kernel.people.store.OrganisationRows;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the last snapshot of the organisation until a change is committed. */
@Component
class Directories {

  private final OrganisationRows rows;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Directory known;

  Directories(OrganisationRows rows) {
    this.rows = rows;
  }

  Directory current() {
    Directory directory = known;
    if (directory == null) {
      long before = changes.get();
      directory = rows.directory();
      // What was read while a change was being committed may be old: answer it, do not keep it.
      if (before == changes.get()) {
        known = directory;
      }
    }
    return directory;
  }

  /**
   * The organisation as the running transaction sees it, alone: nobody else changes it until the
   * transaction ends, so that two changes that are each right cannot make a wrong one together.
   */
  Directory forChange() {
    rows.oneChangeAtATime();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget();
          }
        });
    return rows.directory();
  }

  void forget() {
    changes.incrementAndGet();
    known = null;
  }
}
