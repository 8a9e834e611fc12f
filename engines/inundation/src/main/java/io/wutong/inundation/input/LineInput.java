package io.wutong.inundation.input;

import io.wutong.inundation.Part;
import io.wutong.inundation.Refusal;
import io.wutong.inundation.core.Curve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inflows, edges, walls and drains of a case. */
final class LineInput {
  private final Path folder;

  LineInput(Path folder) {
    this.folder = folder;
  }

  Part.Inflow inflow(CaseFile.Inlet inlet) throws IOException {
    Curve flow = curve("inflow " + inlet.name(), inlet.m3_s(), inlet.file(), "m3_s");
    if ((inlet.to_x() == null) != (inlet.to_y() == null)) {
      throw new Refusal(
          "The inflow %s has %s alone."
              .formatted(inlet.name(), inlet.to_x() == null ? "to-y" : "to-x"),
          "%s is missing: the other end of a line has both."
              .formatted(inlet.to_x() == null ? "to-x" : "to-y"));
    }
    double toX = inlet.to_x() == null ? inlet.x() : inlet.to_x();
    double toY = inlet.to_y() == null ? inlet.y() : inlet.to_y();
    return new Part.Inflow(inlet.name(), inlet.x(), inlet.y(), toX, toY, flow);
  }

  Part edge(CaseFile.EdgeLine edge, double whole) throws IOException {
    double from = edge.from_m() == null ? -whole : edge.from_m();
    double to = edge.to_m() == null ? whole : edge.to_m();
    Part.Side side = side(edge.side());
    if (edge.slope() != null) {
      if (edge.level_m() != null || edge.file() != null) {
        throw new Refusal(
            "The edge in the %s has a slope and a level.".formatted(edge.side()),
            "one of them should go.");
      }
      return new Part.OpenEdge(side, from, to, edge.slope());
    }
    String name = "edge in the " + edge.side();
    return new Part.LevelEdge(side, from, to, curve(name, edge.level_m(), edge.file(), "level_m"));
  }

  private static Part.Side side(String said) {
    for (Part.Side side : Part.Side.values()) {
      if (side.name().toLowerCase(Locale.ROOT).equals(said)) {
        return side;
      }
    }
    throw new Refusal(
        "There is no side '%s'.".formatted(said), "north, east, south or west is meant.");
  }

  private Curve curve(String name, @Nullable Double constant, @Nullable String file, String column)
      throws IOException {
    if ((constant == null) == (file == null)) {
      throw new Refusal(
          "The %s has %s.".formatted(name, file == null ? "no value" : "a value and a file"),
          "one constant value or one file is meant.");
    }
    return file == null
        ? Curve.constant(Objects.requireNonNull(constant))
        : CsvSeries.read(folder.resolve(file), column).curve();
  }

  static Part.Wall wall(CaseFile.WallLine wall) {
    List<Part.Place> line = new ArrayList<>();
    for (List<Double> place : wall.line()) {
      if (place.size() != 2) {
        throw new Refusal(
            "A place of the wall %s has %d numbers.".formatted(wall.name(), place.size()),
            "[x, y] is meant.");
      }
      line.add(new Part.Place(place.getFirst(), place.getLast()));
    }
    Double crest_m = wall.crest_m();
    double crest = crest_m == null ? Part.Wall.NO_CREST_M : crest_m;
    double open = wall.open() != null ? wall.open() : crest_m == null ? 0 : 1;
    double height = wall.height_m() == null ? Double.POSITIVE_INFINITY : wall.height_m();
    return new Part.Wall(wall.name(), line, crest, open, height);
  }

  static Part.Drain drain(CaseFile.Gully gully) {
    double rim = gully.rim_m() == null ? 2 : gully.rim_m();
    double opening = gully.opening_m2() == null ? 0.2 : gully.opening_m2();
    return new Part.Drain(gully.name(), gully.x(), gully.y(), gully.capacity_m3_s(), rim, opening);
  }
}
