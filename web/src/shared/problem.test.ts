import { describe, expect, it } from "vitest";
import { Problem } from "./problem";

describe("a problem", () => {
  it("keeps the server's words and remedy", () => {
    const p = Problem.fromJson(422, {
      slug: "promise-in-past",
      title: "承诺时限已过",
      detail: "2022-03-01 早于今天",
      remedy: "改为今天以后的日期",
    });
    expect([p.slug, p.title, p.remedy]).toEqual([
      "promise-in-past",
      "承诺时限已过",
      "改为今天以后的日期",
    ]);
  });
  it("leaves the words to the page when a framework or a proxy answered", () => {
    expect(Problem.fromJson(405, { type: "about:blank", title: "Method Not Allowed" }).title).toBe(
      "",
    );
    expect(Problem.fromText(502, "<html>Bad Gateway</html>").slug).toBe("http-502");
  });
  it("knows when the line is down and when somebody else was faster", () => {
    expect(Problem.offline().isOffline).toBe(true);
    expect(Problem.fromJson(412, { slug: "version-moved" }).isMoved).toBe(true);
  });
});
