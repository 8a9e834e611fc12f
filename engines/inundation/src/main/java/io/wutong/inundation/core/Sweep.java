package io.wutong.inundation.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One step over the grid in two phases, each of many small tasks that do not look at what another
 * one writes. First the fluxes across the seams between bands of rows are computed aside; then each
 * band is swept from north to south in place, every line of memory touched once.
 */
final class Sweep {
  private final Grid grid;
  private final Kernel kernel;
  private final Tiles tiles;
  private final Pace pace;
  final Extras extras;

  /** New fluxes through the north faces of each band's first row. */
  private final float[] seams;

  /** What moves through them. */
  private final float[] seamMoves;

  private final long[] seamHits;
  private final long[] bandHits;

  /** What else happens in a row; each part may be missing. */
  static final class Extras {
    @Nullable Rainfall rain;
    @Nullable Soil soil;
    @Nullable Openings westOpenings;
    @Nullable Openings northOpenings;
    @Nullable Tracks tracks;

    int openingsInARow() {
      int west = westOpenings == null ? 0 : westOpenings.mostInARow;
      int north = northOpenings == null ? 0 : northOpenings.mostInARow;
      return Math.max(west, north);
    }
  }

  Sweep(Grid grid, Kernel kernel, Tiles tiles, Pace pace, Extras extras) {
    this.grid = grid;
    this.kernel = kernel;
    this.tiles = tiles;
    this.pace = pace;
    this.extras = extras;
    this.seams = new float[(tiles.down + 1) * grid.stride + 2 * Grid.LINE];
    this.seamMoves = new float[seams.length];
    this.seamHits = new long[tiles.down + 1];
    this.bandHits = new long[tiles.down];
    unsettle();
  }

  private int seam(int band) {
    return Grid.ORIGIN + band * grid.stride;
  }

  private int firstRow(int band) {
    return band * Tiles.ROWS;
  }

  private int endRow(int band) {
    return Math.min(grid.rows, (band + 1) * Tiles.ROWS);
  }

  /** Puts the fluxes of the seams where those who look between steps expect them. */
  void settle() {
    for (int band = 0; band < tiles.down; band++) {
      System.arraycopy(seams, seam(band), grid.qy, grid.start(firstRow(band)), grid.stride);
    }
  }

  void unsettle() {
    for (int band = 0; band < tiles.down; band++) {
      System.arraycopy(grid.qy, grid.start(firstRow(band)), seams, seam(band), grid.stride);
    }
  }

  /** Writes the flux through an outer face of a cell, which a sweep takes for a wall's. */
  void through(Outward outward, int cell, float out) {
    switch (outward) {
      case WEST -> grid.qx[cell] = -out;
      case EAST -> grid.qx[cell + 1] = out;
      case NORTH -> north(cell, -out);
      case SOUTH -> north(cell + grid.stride, out);
    }
  }

  private void north(int cell, float flux) {
    grid.qy[cell] = flux;
    int row = grid.row(cell);
    if (row < grid.rows && row % Tiles.ROWS == 0) {
      seams[seam(row / Tiles.ROWS) + cell - grid.start(row)] = flux;
    }
  }

  /** Of the last step, see {@link Kernel#hits}. */
  long hits() {
    long hits = 0;
    for (int band = 0; band < tiles.down; band++) {
      hits += seamHits[band] + bandHits[band];
    }
    return hits;
  }

  // ---- seams
  // -------------------------------------------------------------------------------------

  /** Phase one. The seam of band 0 is the wall in the north. */
  void seam(int band, Scratch scratch) {
    seamHits[band] = 0;
    int tile = 0;
    while (tile < tiles.across) {
      int first = tile;
      while (tile < tiles.across && (tiles.awake(band - 1, tile) || tiles.awake(band, tile))) {
        tile++;
      }
      if (tile > first) {
        seamHits[band] += seam(band, first * Tiles.COLUMNS, tiles.end(tile - 1), scratch);
      }
      tile++;
    }
  }

  private long seam(int band, int from, int to, Scratch scratch) {
    int row = firstRow(band);
    int s = grid.start(row);
    System.arraycopy(seams, seam(band) + from, grid.qy, s + from, to - from);
    look(row - 1, scratch.here, from, to);
    look(row, scratch.next, from, to);
    northFaces(scratch, row, seamMoves, seam(band) - s);
    scratch.faces.fresh = seams;
    scratch.faces.freshAt = seam(band) - s;
    return faces(scratch, extras.northOpenings, row, s + from, s + to);
  }

  private void look(int row, Sight sight, int from, int to) {
    int s = grid.start(row);
    kernel.look(grid, pace, sight, Scratch.AT - s, s + from, s + to);
  }

  private void northFaces(Scratch scratch, int row, float[] moved, int movedAt) {
    Faces faces = scratch.faces;
    faces.near = -grid.stride;
    faces.old = grid.qy;
    faces.oldAt = 0;
    faces.fresh = grid.qy;
    faces.freshAt = 0;
    faces.moved = moved;
    faces.movedAt = movedAt;
    faces.nearAt = Scratch.AT - grid.start(row);
    faces.farAt = faces.nearAt;
    faces.sumNear = scratch.here.across;
    faces.sumFar = scratch.next.across;
    faces.levelNear = scratch.here.level;
    faces.levelFar = scratch.next.level;
  }

  private long faces(Scratch scratch, @Nullable Openings openings, int row, int from, int to) {
    Faces faces = scratch.faces;
    if (openings == null) {
      return kernel.flow(grid, pace, faces, from, to);
    }
    openings.keep(row, faces.old, faces.oldAt, scratch.kept);
    long hits = kernel.flow(grid, pace, faces, from, to);
    return hits + openings.redo(grid, pace, faces, row, scratch.kept, from, to);
  }

  // ---- bands
  // -------------------------------------------------------------------------------------

  /** Phase two. */
  void band(int band, Scratch scratch) {
    bandHits[band] = 0;
    int tile = 0;
    while (tile < tiles.across) {
      int first = tile;
      while (tile < tiles.across && tiles.awake(band, tile)) {
        tile++;
      }
      if (tile > first) {
        bandHits[band] += band(band, first * Tiles.COLUMNS, tiles.end(tile - 1), scratch);
      }
      tile++;
    }
  }

  private long band(int band, int from, int to, Scratch scratch) {
    long hits = 0;
    int first = firstRow(band);
    int end = endRow(band);
    // The tile in the west rests, if there is one, and its fluxes are zero: they are read too.
    int west = from - Grid.LINE;
    Arrays.fill(scratch.deep, Scratch.AT + from, Scratch.AT + to, 0);
    look(first, scratch.here, west, to);
    for (int row = first; row < end; row++) {
      boolean last = row + 1 == end;
      hits += westFaces(scratch, row, from, to);
      if (!last) {
        // Of the fluxes before this step: the faces below are about to change.
        look(row + 1, scratch.next, west, to);
        int south = grid.start(row + 1);
        northFaces(scratch, row + 1, scratch.south, Scratch.AT - south);
        hits += faces(scratch, extras.northOpenings, row + 1, south + from, south + to);
      }
      // The tile in the east rests or is a wall: nothing comes through its west faces.
      scratch.west[Scratch.AT + to] = 0;
      move(band, row, from, to, scratch);
      finish(row, from, to, scratch);
      scratch.turn();
    }
    for (int at = from; at < to; at += Tiles.COLUMNS) {
      int tileEnd = Math.min(to, at + Tiles.COLUMNS);
      float deepest = kernel.deepest(scratch.deep, Scratch.AT + at, Scratch.AT + tileEnd);
      tiles.sees(band, at / Tiles.COLUMNS, deepest);
    }
    return hits;
  }

  private long westFaces(Scratch scratch, int row, int from, int to) {
    int s = grid.start(row);
    Faces faces = scratch.faces;
    faces.near = -1;
    faces.old = grid.qx;
    faces.oldAt = 0;
    faces.fresh = grid.qx;
    faces.freshAt = 0;
    faces.moved = scratch.west;
    faces.movedAt = Scratch.AT - s;
    faces.nearAt = Scratch.AT - s - 1;
    faces.farAt = Scratch.AT - s;
    faces.sumNear = scratch.here.down;
    faces.sumFar = scratch.here.down;
    faces.levelNear = scratch.here.level;
    faces.levelFar = scratch.here.level;
    return faces(scratch, extras.westOpenings, row, s + from, s + to);
  }

  private void move(int band, int row, int from, int to, Scratch scratch) {
    int s = grid.start(row);
    int at = Scratch.AT - s;
    boolean first = row == firstRow(band);
    boolean last = row + 1 == endRow(band);
    float[] north = first ? seamMoves : scratch.north;
    int northAt = first ? seam(band) - s : at;
    float[] south = last ? seamMoves : scratch.south;
    int southAt = last ? seam(band + 1) - s : at;
    kernel.move(grid.h, scratch.west, at, north, northAt, south, southAt, s + from, s + to);
  }

  private void finish(int row, int from, int to, Scratch scratch) {
    int s = grid.start(row);
    if (extras.rain != null && extras.rain.falling) {
      extras.rain.fall(kernel, grid, row, s + from, s + to);
    }
    if (extras.soil != null && extras.soil.working) {
      extras.soil.drink(grid, row, s + from, s + to);
    }
    kernel.see(grid.h, scratch.deep, Scratch.AT - s, s + from, s + to);
    if (extras.tracks != null) {
      extras.tracks.keep(kernel, grid, s + from, s + to);
    }
  }

  void clear() {
    Arrays.fill(seamHits, 0);
    Arrays.fill(bandHits, 0);
  }
}
