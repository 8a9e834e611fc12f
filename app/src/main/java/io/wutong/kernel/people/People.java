package io.wutong.kernel.people;

import io.wutong.kernel.people.store.OrganisationRows;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the organisation: who is who, and how that is changed. */
@Service
public class People {

  private final OrganisationRows rows;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Directory known;

  People(OrganisationRows rows) {
    this.rows = rows;
  }

  /** The organisation as it stands; the same object until something changes. */
  public Directory directory() {
    Directory directory = known;
    if (directory == null) {
      long before = changes.get();
      directory = rows.directory();
      // A change that was committed while we were reading makes this one old at once.
      if (before == changes.get()) {
        known = directory;
      }
    }
    return directory;
  }
}
