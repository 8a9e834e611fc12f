package io.wutong.kernel.boards.web;

import io.wutong.kernel.boards.Views;
import io.wutong.kernel.boards.model.View;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window on views. */
@RestController
class ViewWindow {

  private final Views views;

  ViewWindow(Views views) {
    this.views = views;
  }

  /** A view to be kept. */
  record Kept(
      String name,
      boolean shared,
      Map<String, String> filters,
      List<String> columns,
      String order) {}

  /** With which view the list opens; none when absent. */
  record Standard(@Nullable UUID view) {}

  @GetMapping("/api/views")
  Views.Mine list() {
    return views.list();
  }

  @PostMapping("/api/views")
  View keep(@RequestBody Kept view) {
    return views.keep(view.name(), view.shared(), view.filters(), view.columns(), view.order());
  }

  @DeleteMapping("/api/views/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable UUID id) {
    views.drop(id);
  }

  @PutMapping("/api/views/standard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void standard(@RequestBody Standard chosen) {
    views.standard(chosen.view());
  }
}
