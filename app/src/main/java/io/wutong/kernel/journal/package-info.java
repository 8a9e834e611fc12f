/**
 * 办理记录: every act, append-only, and the proofs that nothing was rewritten.
 *
 * <p>A room appends in the transaction that changes its own rows; listeners follow the journal
 * below the watermark; the sealer turns it into a Merkle tree with signed heads. It never judges an
 * act and never changes a row of another room.
 */
@NullMarked
@ApplicationModule(
    id = "journal",
    displayName = "Journal 办理记录",
    allowedDependencies = {"shared"})
package io.wutong.kernel.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
