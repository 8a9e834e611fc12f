package io.wutong.kernel.documents.model;

/** Where cells stand, as spreadsheets say it: columns by letters, rows from 1. */
public final class Address {

  private static final int LETTERS = 26;

  private Address() {}

  /** A cell, as {@code D17}; both numbers from 0. */
  public static String of(int row, int column) {
    return column(column) + (row + 1);
  }

  /** A column's letters. */
  public static String column(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / LETTERS - 1) {
      letters.insert(0, (char) ('A' + left % LETTERS));
    }
    return letters.toString();
  }

  /** The column of an address, from 0; −1 when it has no letters. */
  public static int columnOf(String address) {
    int column = 0;
    int at = 0;
    while (at < address.length() && isLetter(address.charAt(at))) {
      column = column * LETTERS + (Character.toUpperCase(address.charAt(at)) - 'A' + 1);
      at++;
    }
    return column - 1;
  }

  /** The row of an address, from 0; −1 when it has no digits. */
  public static int rowOf(String address) {
    int row = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= '0' && c <= '9') {
        row = Math.min(row, 100_000_000) * 10 + (c - '0');
      }
    }
    return row - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
