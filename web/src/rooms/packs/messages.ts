export const zh = {
  title: "事项类型",
  intro: "由业务包给出，只读。节点、时限、办结条件随业务包版本走；在办事项沿用交办时的版本。",
  nodes: "节点模板",
  clocks: "时限",
  closeWhen: "办结条件",
  yellow: "到期前 {n} 个工作日亮黄灯",
  none: "无",
  mark: { verified: "已核实", "second-hand": "转引", unverified: "待核实", design: "本系统设定" },
};
export const en: typeof zh = {
  title: "Kinds",
  intro: "From packs, read-only. An open matter keeps the version it was dispatched under.",
  nodes: "Steps",
  clocks: "Clocks",
  closeWhen: "Conditions for closing",
  yellow: "Yellow {n} workdays before the date",
  none: "none",
  mark: {
    verified: "verified",
    "second-hand": "second-hand",
    unverified: "unverified",
    design: "our own",
  },
};
