package io.wutong.kernel.evidence;

/**
 * A kept file.
 *
 * @param hash SHA-256 of its bytes, lower-case hex
 * @param name as its uploader called it, cleaned
 * @param size in bytes
 * @param mediaType what its content was found to be
 */
public record FileRef(String hash, String name, long size, String mediaType) {}
