package io.wutong.kernel.people.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With an account a person can sign in.
 *
 * @param login lower-case, unique, never given again
 * @param closedOn the day on which it was closed, null while it is open
 */
public record Account(UUID id, String login, UUID person, @Nullable LocalDate closedOn) {}
