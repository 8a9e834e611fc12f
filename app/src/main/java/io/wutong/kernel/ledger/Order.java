package io.wutong.kernel.ledger;

import java.time.Instant;
import java.util.UUID;
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
   * @param link the one-time link through which they wrote them; null when somebody typed them
   */
  public record OnBehalfOf(String name, String basis, @Nullable UUID link) {

    /** Said, and typed by whoever enters it. */
    public OnBehalfOf(String name, String basis) {
      this(name, basis, null);
    }
  }
}
