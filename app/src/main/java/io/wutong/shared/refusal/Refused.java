package io.wutong.shared.refusal;

/** Carries a refusal out of a door. The transaction is rolled back; the window words it. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  public Refused(Refusal refusal) {
    super(refusal.slug() + " " + refusal.values(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
