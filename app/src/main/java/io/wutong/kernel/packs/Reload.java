package io.wutong.kernel.packs;

import java.util.List;

/**
 * What reading the packs again has shown.
 *
 * @param bundle the configuration that would be in force, in hex; sent back to apply just this
 * @param applied whether it is in force now
 */
public record Reload(
    String bundle, boolean applied, List<PackDifference> differences, List<PackProblem> problems) {

  public Reload {
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }
}
