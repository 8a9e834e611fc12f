package io.wutong.kernel.notices.model;

/** How soon something has to reach a person outside. On the page everything shows at once. */
public enum Urgency {
  /** With the next digest. */
  DIGEST,
  /** At once, but not in quiet hours. */
  AT_ONCE,
  /** At once, whatever the hour. */
  URGENT
}
