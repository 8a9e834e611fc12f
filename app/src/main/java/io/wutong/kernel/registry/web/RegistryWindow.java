package io.wutong.kernel.registry.web;

import io.wutong.kernel.registry.Party;
import io.wutong.kernel.registry.Registry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window of the registry. */
@RestController
class RegistryWindow {

  /** A party to be entered. */
  record NewParty(String code, String name, @Nullable UUID unit) {}

  /** What of a party may change. */
  record ChangedParty(String name, @Nullable UUID unit) {}

  private final Registry registry;

  RegistryWindow(Registry registry) {
    this.registry = registry;
  }

  @GetMapping("/api/parties")
  List<Party> list(@RequestParam(defaultValue = "") String q) {
    return registry.list(q);
  }

  @GetMapping("/api/parties/{id}")
  Party party(@PathVariable UUID id) {
    return registry.party(id);
  }

  @PostMapping("/api/parties")
  @ResponseStatus(HttpStatus.CREATED)
  Party enter(@RequestBody NewParty party) {
    return registry.enter(party.code(), party.name(), party.unit());
  }

  @PutMapping("/api/parties/{id}")
  Party change(@PathVariable UUID id, @RequestBody ChangedParty party) {
    return registry.change(id, party.name(), party.unit());
  }
}
