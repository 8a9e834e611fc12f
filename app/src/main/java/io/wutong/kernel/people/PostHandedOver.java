package io.wutong.kernel.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post changed its holder. Published inside the transaction; what the post had in hand is now its
 * new holder's.
 *
 * @param from the person who held it
 * @param to the person who holds it
 * @param on the day of the change
 */
public record PostHandedOver(UUID post, UUID from, UUID to, LocalDate on) {}
