export const zh = {
  title: "时限",
  state: { RUNNING: "计时中", PAUSED: "已暂停", KEPT: "按时", LATE: "超时", DROPPED: "不再计" },
  overdue: "已超时",
  owes: "{unit}应于 {due} 前{what}",
  climbed: "已上报",
  climbedToMe: "{unit}“{what}”应于 {due} 前完成，未办",
  handOver: "随岗位移交的时限",
};
export const en: typeof zh = {
  title: "Clocks",
  state: {
    RUNNING: "running",
    PAUSED: "paused",
    KEPT: "kept",
    LATE: "late",
    DROPPED: "no longer owed",
  },
  overdue: "overdue",
  owes: "{unit}: {what} by {due}",
  climbed: "escalated to",
  climbedToMe: "{unit} owed “{what}” by {due}",
  handOver: "Clocks that go with the post",
};
