package io.wutong.kernel.notices;

import io.wutong.kernel.notices.model.Cause;
import io.wutong.kernel.notices.model.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通知: a person heard of an act, for one cause, once.
 *
 * @param id its place; ids grow in the order in which people were told
 * @param person who heard
 * @param unit as whom: the unit of that post
 * @param cause why
 * @param urgency how soon it had to reach them
 * @param matter about which matter
 * @param number the matter's number
 * @param title its title; none when whoever looks does not read the matter in this post
 * @param dueOn its date in force; none likewise
 * @param actor who did it
 * @param words what was said with it; empty when whoever looks does not read the matter
 * @param at when it was recorded
 * @param readAt when it was read
 * @param sensitive whether the matter's words must not be said outside
 */
public record Notice(
    long id,
    UUID person,
    UUID unit,
    Cause cause,
    Urgency urgency,
    UUID matter,
    String number,
    @Nullable String title,
    @Nullable LocalDate dueOn,
    UUID actor,
    String words,
    Instant at,
    @Nullable Instant readAt,
    boolean sensitive) {}
