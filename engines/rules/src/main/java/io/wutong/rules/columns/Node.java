package io.wutong.rules.columns;

/** One step of the compiled rules; it fills its own columns for the rows of a block. */
interface Node {
  void fill(Block block);
}
