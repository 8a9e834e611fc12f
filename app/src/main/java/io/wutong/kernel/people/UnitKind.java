package io.wutong.kernel.people;

/** What sort of unit it is; a display and a filter, no rule hangs on it. */
public enum UnitKind {
  /** 管委会: the root. */
  ZONE,
  /** 综合办事机构: office of the committee. */
  OFFICE,
  /** 局. */
  BUREAU,
  /** 办事处. */
  STREET,
  /** 社区. */
  COMMUNITY,
  /** 园区运营中心. */
  PARK,
  /** 国企. */
  SOE,
  /** 专班: a task force with a lifetime of its own. */
  TASKFORCE,
  /** 领导班子. */
  LEADER_GROUP
}
