package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.Wall;
import io.wutong.kernel.boards.store.WallRows;
import io.wutong.kernel.ledger.Campaigns;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the wall: counters of what the actor may see, and of nothing else. */
@Service
public class Walls {

  private final WallRows rows;
  private final Campaigns campaigns;
  private final ProductClock clock;

  Walls(WallRows rows, Campaigns campaigns, ProductClock clock) {
    this.rows = rows;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** The wall of today. */
  @Transactional(readOnly = true)
  public Wall look() {
    LocalDate day = clock.today();
    List<Wall.Cell> cells = rows.cells(Acting.get(), day);
    Set<UUID> seen =
        cells.stream()
            .map(Wall.Cell::campaign)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Wall.Front> fronts =
        campaigns.list().stream()
            .filter(each -> seen.contains(each.id()))
            .map(each -> Wall.Front.on(day, each.id(), each.name(), each.from(), each.to()))
            .toList();
    return new Wall(day, fronts, cells);
  }
}
