package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.Wall;
import io.wutong.kernel.boards.model.WallTable;
import io.wutong.kernel.boards.store.WallRows;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.Language;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.print.Press;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of the wall: counters of what the actor may see, and of nothing else. */
@Service
public class Walls {

  private final WallRows rows;
  private final Campaigns campaigns;
  private final People people;
  private final Press press;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Walls(
      WallRows rows,
      Campaigns campaigns,
      People people,
      Press press,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.campaigns = campaigns;
    this.people = people;
    this.press = press;
    this.clock = clock;
    this.transaction = transaction;
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

  /** A file by its name. */
  public record Paper(String name, byte[] bytes) {}

  /**
   * The same on paper, for whoever asks.
   *
   * @param turned whether units stand down and campaigns across
   */
  public Paper paper(boolean turned, Language language) {
    Directory directory = people.directory();
    List<WallTable.Head> units =
        directory.units().stream()
            .map(unit -> new WallTable.Head(unit.id(), unit.name(), null))
            .toList();
    Wall wall = Objects.requireNonNull(transaction.execute(status -> look()));
    WallPaper paper = new WallPaper(language, wall, units, turned);
    Unit own = directory.findUnit(Acting.get().unit());
    return new Paper(paper.title() + ".pdf", paper.bytes(press, own == null ? "" : own.name()));
  }
}
