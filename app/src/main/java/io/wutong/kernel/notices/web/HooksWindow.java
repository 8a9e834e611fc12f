package io.wutong.kernel.notices.web;

import io.wutong.kernel.notices.Hooks;
import io.wutong.kernel.notices.model.Hook;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window of an administrator on the targets that are told what goes outside. */
@RestController
@RequestMapping("/api/hooks")
class HooksWindow {

  private final Hooks hooks;

  HooksWindow(Hooks hooks) {
    this.hooks = hooks;
  }

  record NewHook(String name, String url) {}

  record ChangedHook(String name, String url, boolean open) {}

  @GetMapping
  List<Hook> list() {
    return hooks.list();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Hooks.WithSecret open(@RequestBody NewHook said) {
    return hooks.open(said.name(), said.url());
  }

  @PutMapping("/{id}")
  Hook change(@PathVariable UUID id, @RequestBody ChangedHook said) {
    return hooks.change(id, said.name(), said.url(), said.open());
  }

  @PostMapping("/{id}/secret")
  Hooks.WithSecret renew(@PathVariable UUID id) {
    return hooks.renew(id);
  }
}
