package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.model.Head;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found. It remembers the first thousand findings and counts the others. */
public final class Report {

  private static final int MOST = 1000;

  private final List<Finding> findings = new ArrayList<>();
  private long more;
  private long leaves;
  private long heads;
  private long unsealed;
  private long unlogged;
  private @Nullable Head last;

  /** Adds a finding. */
  public void found(Sign sign, Object... values) {
    if (findings.size() < MOST) {
      findings.add(Finding.of(sign, values));
    } else {
      more++;
    }
  }

  void leaf() {
    leaves++;
  }

  void head(Head head) {
    heads++;
    last = head;
  }

  void notLogged() {
    unlogged++;
  }

  void unsealed(long rows) {
    unsealed = rows;
  }

  /** The first findings. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether there is none. */
  public boolean intact() {
    return findings.isEmpty();
  }

  /** How many findings there are beyond those that are listed. */
  public long more() {
    return more;
  }

  /** How many leaves were checked. */
  public long leaves() {
    return leaves;
  }

  /** How many heads of the database were checked. */
  public long heads() {
    return heads;
  }

  /** The last of them. */
  public @Nullable Head last() {
    return last;
  }

  /** How many acts wait for the sealer. */
  public long unsealed() {
    return unsealed;
  }

  /** How many of the latest heads are not in the log yet: a crash may do that. */
  public long unlogged() {
    return unlogged;
  }
}
