package io.wutong.kernel.meetings.model;

/** The parts of an agenda, in the order in which a meeting goes through them. */
public enum Section {
  /** 往次议定事项. */
  FOLLOW_UP,
  /** 红灯事项. */
  RED,
  /** 需协调事项. */
  HELP,
  /** 职责争议. */
  DISPUTE,
  /** 待批延期. */
  EXTENSION,
  /** 未报送. */
  SILENT,
  /** 其他议题. */
  OWN
}
