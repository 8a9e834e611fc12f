package io.wutong.schedule;

import java.util.List;

/**
 * The days that one year's notice lists. A notice may reach into the December before its year
 * (2022-12-31 stands in the notice for 2023).
 *
 * @param year the year that the notice is about
 * @param papers addresses of the notices; empty when nothing has been published for the year yet
 * @param days listed days in the order of the file
 */
public record PublishedYear(int year, List<String> papers, List<ListedDay> days) {
  public PublishedYear {
    papers = List.copyOf(papers);
    days = List.copyOf(days);
  }

  /**
   * Whether a notice stands behind these days: a file without papers is only somebody's own list.
   */
  public boolean published() {
    return !papers.isEmpty();
  }
}
