package io.wutong.inundation.output;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** Letters of five by seven dots: a server needs no fonts to say what a colour means. */
final class Glyphs {
  static final int WIDTH = 6;
  static final int HEIGHT = 7;

  private static final Map<Character, String[]> LETTERS = new HashMap<>();

  private Glyphs() {}

  static {
    letter('0', "01110", "10001", "10011", "10101", "11001", "10001", "01110");
    letter('1', "00100", "01100", "00100", "00100", "00100", "00100", "01110");
    letter('2', "01110", "10001", "00001", "00010", "00100", "01000", "11111");
    letter('3', "11111", "00010", "00100", "00010", "00001", "10001", "01110");
    letter('4', "00010", "00110", "01010", "10010", "11111", "00010", "00010");
    letter('5', "11111", "10000", "11110", "00001", "00001", "10001", "01110");
    letter('6', "00110", "01000", "10000", "11110", "10001", "10001", "01110");
    letter('7', "11111", "00001", "00010", "00100", "01000", "01000", "01000");
    letter('8', "01110", "10001", "10001", "01110", "10001", "10001", "01110");
    letter('9', "01110", "10001", "10001", "01111", "00001", "00010", "01100");
    letter('.', "00000", "00000", "00000", "00000", "00000", "01100", "01100");
    letter('-', "00000", "00000", "00000", "11111", "00000", "00000", "00000");
    letter('+', "00000", "00100", "00100", "11111", "00100", "00100", "00000");
    letter(',', "00000", "00000", "00000", "00000", "01100", "00100", "01000");
    letter('m', "00000", "00000", "11010", "10101", "10101", "10001", "10001");
    letter('k', "10000", "10000", "10010", "10100", "11000", "10100", "10010");
    letter('d', "00001", "00001", "01101", "10011", "10001", "10001", "01111");
    letter('e', "00000", "00000", "01110", "10001", "11111", "10000", "01110");
    letter('p', "00000", "00000", "11110", "10001", "11110", "10000", "10000");
    letter('t', "01000", "01000", "11100", "01000", "01000", "01001", "00110");
    letter('h', "10000", "10000", "10110", "11001", "10001", "10001", "10001");
    letter('a', "00000", "00000", "01110", "00001", "01111", "10001", "01111");
    letter('x', "00000", "00000", "10001", "01010", "00100", "01010", "10001");
    letter('i', "00100", "00000", "01100", "00100", "00100", "00100", "01110");
    letter('u', "00000", "00000", "10001", "10001", "10001", "10011", "01101");
    letter('r', "00000", "00000", "10110", "11001", "10000", "10000", "10000");
    letter('v', "00000", "00000", "10001", "10001", "10001", "01010", "00100");
    letter('l', "01100", "00100", "00100", "00100", "00100", "00100", "01110");
    letter('s', "00000", "00000", "01110", "10000", "01110", "00001", "11110");
    letter('n', "00000", "00000", "10110", "11001", "10001", "10001", "10001");
    letter('o', "00000", "00000", "01110", "10001", "10001", "10001", "01110");
    letter('w', "00000", "00000", "10001", "10001", "10101", "10101", "01010");
  }

  private static void letter(char sign, String... rows) {
    LETTERS.put(sign, rows);
  }

  /** Signs that are not known leave a gap. */
  static void draw(BufferedImage image, String text, int x, int y, int size, int colour) {
    for (int i = 0; i < text.length(); i++) {
      String[] rows = LETTERS.get(text.charAt(i));
      for (int row = 0; rows != null && row < HEIGHT; row++) {
        for (int dot = 0; dot < WIDTH - 1; dot++) {
          if (rows[row].charAt(dot) == '1') {
            fill(image, x + (i * WIDTH + dot) * size, y + row * size, size, size, colour);
          }
        }
      }
    }
  }

  static void fill(BufferedImage image, int x, int y, int width, int height, int colour) {
    for (int row = Math.max(0, y); row < Math.min(image.getHeight(), y + height); row++) {
      for (int column = Math.max(0, x); column < Math.min(image.getWidth(), x + width); column++) {
        image.setRGB(column, row, colour);
      }
    }
  }
}
