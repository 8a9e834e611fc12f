package io.wutong.kernel.notices.model;

import java.util.UUID;

/**
 * 推送目标: a program elsewhere that is told what goes outside, for instance a bridge to the zone's own
 * messenger.
 *
 * @param id its id
 * @param version how many acts it has seen
 * @param name what the administrator calls it
 * @param url where it is told
 * @param open whether it is told at all
 * @param turn which secret is in force: each new one is a turn further
 */
public record Hook(UUID id, int version, String name, String url, boolean open, int turn) {}
