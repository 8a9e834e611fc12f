package io.wutong.breakdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a person said about one sentence, by place and hash. */
record Label(
    String source, Span span, String hash, String kind, Set<String> units, Set<String> deadlines) {

  static List<Label> all() {
    return Pack.read(Pack.RESOURCES.resolve("labels.csv")).lines().skip(1).map(Label::of).toList();
  }

  private static Label of(String line) {
    String[] cells = line.split(",", -1);
    Span span = new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
    return new Label(cells[0], span, cells[3], cells[4], set(cells[5]), set(cells[6]));
  }

  private static Set<String> set(String cell) {
    return cell.isEmpty() ? Set.of() : new TreeSet<>(List.of(cell.split(";")));
  }

  boolean directs() {
    return kind.equals("directive");
  }

  /** A newspaper's page, whose text is not in the repository. */
  boolean ofPage() {
    return source.startsWith("page:");
  }

  /** Half A is for tuning, half B for measuring; the hash decides. */
  boolean halfA() {
    return Character.digit(hash.charAt(hash.length() - 1), 16) % 2 == 0;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
