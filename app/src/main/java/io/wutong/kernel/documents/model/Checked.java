package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.model.State;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a check tells of a file beside its problems, so that a person sees what would come of it.
 *
 * @param states how many matters would stand where
 * @param before when the same file was taken in already and not taken back
 * @param alike the first rows that say the title and the lead of a matter that is open here
 * @param alikeCount how many such rows there are
 */
public record Checked(
    SortedMap<State, Integer> states, List<SheetImport> before, List<Alike> alike, int alikeCount) {

  /** Before anything was checked. */
  public static final Checked NOTHING = new Checked(new TreeMap<>(), List.of(), List.of(), 0);

  public Checked {
    states = new TreeMap<>(states);
    before = List.copyOf(before);
    alike = List.copyOf(alike);
  }

  /** A row whose matter seems to be there, and the matter's number. */
  public record Alike(String place, String title, String number) {}

  /** The same with what the rows came to. */
  public Checked with(Map<State, Integer> counted, List<Alike> first, int count) {
    return new Checked(new TreeMap<>(counted), before, first, count);
  }
}
