export const zh = {
  make: "生成案卷",
  making: "正在生成案卷……",
  pages: "已写 {n} 页",
  ready: "案卷已生成，共 {n} 页。",
  fetch: "下载案卷（PDF）",
  failed: "案卷没有生成，请重试；仍不成功请联系系统管理员。",
};
export const en: typeof zh = {
  make: "Make the case file",
  making: "Writing the case file…",
  pages: "{n} page so far | {n} pages so far",
  ready: "The case file is ready: {n} page. | The case file is ready: {n} pages.",
  fetch: "Download the case file (PDF)",
  failed: "The case file was not written. Try again, or ask the administrator.",
};
