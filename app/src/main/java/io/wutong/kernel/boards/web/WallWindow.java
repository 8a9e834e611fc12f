package io.wutong.kernel.boards.web;

import io.wutong.kernel.boards.Walls;
import io.wutong.kernel.boards.model.Wall;
import io.wutong.shared.refusal.web.RefusalWords;
import io.wutong.shared.web.Attached;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window on the wall. */
@RestController
class WallWindow {

  private final Walls walls;
  private final RefusalWords words;

  WallWindow(Walls walls, RefusalWords words) {
    this.walls = walls;
    this.words = words;
  }

  @GetMapping("/api/wall")
  Wall look() {
    return walls.look();
  }

  /** The same on A3, with what the actor may see. */
  @GetMapping("/api/wall/paper")
  ResponseEntity<byte[]> paper(
      @RequestParam(name = "turned", defaultValue = "false") boolean turned) {
    Walls.Paper paper = walls.paper(turned, words.languageNow());
    return Attached.as(paper.name(), MediaType.APPLICATION_PDF).body(paper.bytes());
  }
}
