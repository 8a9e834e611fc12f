export const zh = {
  title: "事项类型",
  intro: "节点、时限和办结条件按类型统一设定，这里只供查看；设定变了，已交办的事项仍按交办时的办。",
  nodes: "节点模板",
  clocks: "时限",
  closeWhen: "办结条件",
  rule: {
    OVERDUE: "超过当前时限",
    BEHIND_AT_LEAST: "滞后序时 {n} 个百分点及以上",
    BEHIND_MORE_THAN: "滞后序时超过 {n} 个百分点",
    DUE_WITHIN: "到期前 {n} 个工作日",
    STEP_WITHIN: "节点到期前 {n} 个工作日未报完成",
  },
  none: "无",
  mark: { verified: "已核实", "second-hand": "转引", unverified: "待核实", design: "本系统设定" },
};
export const en: typeof zh = {
  title: "Kinds",
  intro:
    "Set for the whole zone and shown here. A dispatched matter keeps the rules in force when it was dispatched.",
  nodes: "Steps",
  clocks: "Clocks",
  closeWhen: "Conditions for closing",
  rule: {
    OVERDUE: "past the date in force",
    BEHIND_AT_LEAST: "{n} point or more behind | {n} points or more behind",
    BEHIND_MORE_THAN: "more than {n} point behind | more than {n} points behind",
    DUE_WITHIN: "{n} workday before the date | {n} workdays before the date",
    STEP_WITHIN:
      "{n} workday before a step that is not done | {n} workdays before a step that is not done",
  },
  none: "none",
  mark: {
    verified: "verified",
    "second-hand": "second-hand",
    unverified: "unverified",
    design: "set here",
  },
};
