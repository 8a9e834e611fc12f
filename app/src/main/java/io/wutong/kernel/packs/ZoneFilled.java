package io.wutong.kernel.packs;

import java.util.List;

/**
 * An empty demo zone has its units, persons and posts, and its clock stands before the first of the
 * demo's acts. Other rooms enter what is theirs; a matter's acts move the clock along. Published
 * once, with the house acting; outside a transaction.
 */
public record ZoneFilled(Zone zone, List<DemoMatter> matters) {

  public ZoneFilled {
    matters = List.copyOf(matters);
  }
}
