package io.wutong.kernel.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act and the circumstances under which it is entered.
 *
 * @param act what is done
 * @param heldAt when it held, for a late entry (补录); null for now
 * @param onBehalfOf for whom it is entered (代填); null for oneself
 */
public record Order(Act act, @Nullable Instant heldAt, @Nullable OnBehalfOf onBehalfOf) {

  /** An act done now, for oneself. */
  public static Order of(Act act) {
    return new Order(act, null, null);
  }

  /**
   * 代填: somebody without an account said it, somebody else types it.
   *
   * @param name whose words these are; personal text
   * @param basis how they were given: by telephone, on paper, through a one-time link
   */
  public record OnBehalfOf(String name, String basis) {}
}
