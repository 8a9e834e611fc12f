package io.wutong.kernel.ledger.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a matter was closed.
 *
 * @param outcome 办结, 阶段性办结 …
 * @param words the verifier's finding
 * @param by who closed it
 * @param into the matter it was merged into
 */
public record Closing(Outcome outcome, String words, UUID by, @Nullable UUID into) {}
