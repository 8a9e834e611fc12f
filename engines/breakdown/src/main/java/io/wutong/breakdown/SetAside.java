package io.wutong.breakdown;

/** A sentence that is not proposed, and why; the officer may take it up all the same. */
public record SetAside(int article, Span span, String sentence, Kind kind, Judgement judgement) {

  /** Why it was left. */
  public enum Kind {
    /** Directs, but at attitudes: nothing that could be proven done (口号). */
    SLOGAN,
    /** Tells what has already happened (已完成情况). */
    REPORT,
    /** Tells of people and places (叙述). */
    NARRATIVE,
    /** The topic sentence of a numbered item whose next sentences say what to do (小标题句). */
    TOPIC,
    /** Directs nobody, or too faintly to be proposed (无部署要求). */
    NO_DIRECTIVE
  }
}
