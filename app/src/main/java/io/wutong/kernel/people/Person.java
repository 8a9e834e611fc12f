package io.wutong.kernel.people;

import java.util.UUID;

/**
 * A natural person.
 *
 * @param phone the telephone number at work, empty when none is known
 */
public record Person(UUID id, String name, String phone) {}
