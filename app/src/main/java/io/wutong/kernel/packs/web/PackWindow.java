package io.wutong.kernel.packs.web;

import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.Pack;
import io.wutong.kernel.packs.PackProblem;
import io.wutong.kernel.packs.Packs;
import io.wutong.kernel.packs.Reload;
import io.wutong.kernel.packs.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The window of the packs. */
@RestController
class PackWindow {

  /** One pack in force. */
  record PackLine(String system, Title title, String hash, List<String> kinds) {}

  /** The packs in force, and what is wrong in the files that are not. */
  record Answer(List<PackLine> packs, List<PackProblem> problems) {}

  /** The bundle that was shown and is to be applied; left out: show only. */
  record ReloadRequest(@Nullable String bundle) {}

  private final Packs packs;

  PackWindow(Packs packs) {
    this.packs = packs;
  }

  @GetMapping("/api/packs")
  Answer packs() {
    return new Answer(packs.packs().stream().map(PackWindow::line).toList(), packs.problems());
  }

  @GetMapping("/api/kinds")
  List<Kind> kinds() {
    return packs.kinds();
  }

  @PostMapping("/api/packs/reload")
  Reload reload(@RequestBody ReloadRequest request) {
    String bundle = request.bundle();
    return packs.reload(bundle == null ? "" : bundle);
  }

  private static PackLine line(Pack pack) {
    return new PackLine(
        pack.system(), pack.title(), pack.hash(), List.copyOf(pack.kinds().keySet()));
  }
}
