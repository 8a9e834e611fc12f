package io.wutong.kernel.evidence.store;

import java.time.Instant;
import java.util.UUID;

/** Who brought a file, under which name. */
public record Upload(
    UUID id, String hash, String name, long size, String mediaType, UUID person, Instant at) {}
