package io.wutong.kernel.packs;

import io.wutong.kernel.packs.DemoMatter.DemoAct;

/**
 * One step of the demo's past, published in the order of time while the clock stands at it. The
 * room whose step it is takes it through its own door, as the person named; a refusal is reported
 * by whoever published.
 */
public sealed interface DemoStep {

  /** The book of this life. */
  DemoBook book();

  /**
   * A document comes in.
   *
   * @param content its file's bytes; empty when it has none
   */
  record Entered(DemoDocument document, byte[] content, DemoBook book) implements DemoStep {}

  /** A matter is put forward, or taken up out of its document. */
  record Proposed(DemoMatter matter, DemoBook book) implements DemoStep {}

  /** Something is done about a matter. */
  record Acted(DemoMatter matter, DemoAct act, DemoBook book) implements DemoStep {

    /** Whether a candidate becomes a matter by it. */
    public boolean approvesACandidate() {
      return matter.source() != null && act.act().equals("dispatch");
    }
  }
}
