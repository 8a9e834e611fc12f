package io.wutong.kernel.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 企业: an enterprise or another body.
 *
 * @param code unified social credit code, in capitals; never changes
 * @param name its registered name
 * @param unit the unit that this party also is, null for most
 */
public record Party(UUID id, String code, String name, @Nullable UUID unit, int version) {}
