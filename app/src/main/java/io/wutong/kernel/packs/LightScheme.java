package io.wutong.kernel.packs;

import java.util.List;

/**
 * 亮灯方案: by what the light of a matter turns. Of the rules that hold on a day the most severe colour
 * shows; where none holds it is green.
 *
 * @param id its name within the pack
 * @param note what of its source nobody can compute, in words; empty when all is in the rules
 * @param rules in the order of the file
 */
public record LightScheme(String id, Title title, String note, List<LightRule> rules) {

  public LightScheme {
    rules = List.copyOf(rules);
  }
}
