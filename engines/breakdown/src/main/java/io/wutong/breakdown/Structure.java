package io.wutong.breakdown;

/** Rules that look at how a sentence is built, not at single words. */
public enum Structure {
  /** An action and its object in one clause. */
  VERB_WITH_OBJECT("verb-with-object"),
  /** A day or a number of days by when. */
  DEADLINE("deadline"),
  /** Haste without a day. */
  URGENCY("urgency"),
  /** A unit of the zone named. */
  UNIT_NAMED("unit-named"),
  /** 各单位, 各相关部门. */
  UNIT_COLLECTIVE("unit-collective"),
  /** Brackets or a cell that say 责任单位. */
  OWNER_GIVEN("owner-given"),
  /** A row of a list of tasks. */
  TABLE_ROW("table-row"),
  /** A numbered item that begins with an action. */
  IMPERATIVE_ITEM("imperative-item"),
  /** A figure to reach, where the sentence directs. */
  FIGURE("figure"),
  /** The words of one who may direct. */
  SPEAKER("speaker"),
  /** An action with a day by when, though nobody says 要. */
  DATED_ACTION("dated-action"),
  /** Directs, and no clause has an action with an object, nor is there a day or a figure. */
  NOTHING_TO_DO("nothing-to-do");

  private final String id;

  Structure(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
