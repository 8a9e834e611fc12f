package io.wutong.kernel.boards.web;

import io.wutong.kernel.boards.Walls;
import io.wutong.kernel.boards.model.Wall;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The window on the wall. */
@RestController
class WallWindow {

  private final Walls walls;

  WallWindow(Walls walls) {
    this.walls = walls;
  }

  @GetMapping("/api/wall")
  Wall look() {
    return walls.look();
  }
}
