package io.wutong.inundation.core;

/** Through which of its faces a cell beside the frame gives and takes. */
public enum Outward {
  NORTH,
  EAST,
  SOUTH,
  WEST
}
