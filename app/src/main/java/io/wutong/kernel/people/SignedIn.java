package io.wutong.kernel.people;

import io.wutong.shared.acting.Actor;
import java.util.UUID;

/**
 * Somebody who was let in, by a session or by a token.
 *
 * @param credential the session or the token
 * @param byToken whether it is a program's token, which cannot change what lets its owner in
 * @param account the account behind it
 * @param login the account's login
 * @param actor in which post, for which unit
 * @param mustChange whether the password has to be changed before anything else
 */
public record SignedIn(
    UUID credential,
    boolean byToken,
    UUID account,
    String login,
    Actor actor,
    boolean mustChange) {}
