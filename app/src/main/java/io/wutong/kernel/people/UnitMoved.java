package io.wutong.kernel.people;

import java.util.UUID;

/** A unit stands under another one than before. Published inside the transaction. */
public record UnitMoved(UUID unit) {}
