package io.wutong.kernel.boards.web;

import io.wutong.kernel.boards.Search;
import io.wutong.kernel.boards.model.Found;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window on the search. */
@RestController
class SearchWindow {

  private final Search search;

  SearchWindow(Search search) {
    this.search = search;
  }

  @GetMapping("/api/search")
  Found find(@RequestParam(name = "q", defaultValue = "") String words) {
    return search.find(words);
  }

  @GetMapping("/api/search/waiting")
  Search.Lag waiting() {
    return search.lag();
  }
}
