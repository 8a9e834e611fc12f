package io.wutong.kernel.packs;

/**
 * One sentence of a scheme of lights.
 *
 * @param id its name within the scheme
 * @param light the colour that it turns to
 * @param sort what it looks at
 * @param figure points or working days, as the sort counts; 0 for what counts nothing
 * @param clause what the source says, in short; empty when it is this project's own
 * @param mark how far it can be trusted
 * @param source where it was read
 */
public record LightRule(
    String id, Colour light, Sort sort, int figure, String clause, Mark mark, String source) {

  /** What a light turns to, the mildest first. */
  public enum Colour {
    BLUE,
    YELLOW,
    RED
  }

  /** What a rule looks at. Each of them, once it holds, holds until somebody acts. */
  public enum Sort {
    /** The date in force is past. */
    OVERDUE,
    /** Behind what was planned by so many percentage points or more. */
    BEHIND_AT_LEAST,
    /** Behind what was planned by more than so many percentage points. */
    BEHIND_MORE_THAN,
    /** So many working days before the date in force. */
    DUE_WITHIN,
    /** So many working days before the planned date of a step that is not done. */
    STEP_WITHIN
  }
}
