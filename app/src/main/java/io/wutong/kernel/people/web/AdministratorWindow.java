package io.wutong.kernel.people.web;

import io.wutong.kernel.people.AdminKey;
import io.wutong.kernel.people.FirstAdministrator;
import io.wutong.shared.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The window of {@code ./wutong admin}: for whoever can read the key in the data folder. */
@RestController
class AdministratorWindow {

  private final FirstAdministrator first;
  private final AdminKey key;

  AdministratorWindow(FirstAdministrator first, AdminKey key) {
    this.first = first;
    this.key = key;
  }

  record NewAdministrator(String login, @Nullable String name, @Nullable String zone) {}

  @PostMapping("/api/administrator")
  FirstAdministrator.Admitted admit(
      @RequestHeader(name = AdminKey.HEADER, defaultValue = "") String shown,
      @RequestBody NewAdministrator said,
      HttpServletRequest request) {
    Near.demand(request);
    if (!key.isRight(shown)) {
      throw Refusal.forbidden("admin-key-wrong").refused();
    }
    return first.admit(said.login(), said.name(), said.zone());
  }
}
