package io.wutong.house;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods of a Java file with their lengths, found by counting braces.
 *
 * <p>No parser: what stands before an opening brace directly inside a type and ends in a list of
 * parameters (or, for a compact constructor, a bare name) is one. A lambda kept in a field is none.
 */
final class Methods {

  /** From the line of its name to its closing brace. */
  record Method(Path file, String name, int lines) {}

  private static final Pattern QUIET =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+\\w+");
  private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^()]*\\))?");
  private static final Pattern NAMED = Pattern.compile("\\b(?!static\\b)(\\w+)\\s*(?:\\(|$)");

  private Methods() {}

  static List<Method> in(Path file) {
    return in(file, Sources.read(file));
  }

  static List<Method> in(Path file, String java) {
    String code = QUIET.matcher(java).replaceAll(Methods::blank);
    List<Method> methods = new ArrayList<>();
    Deque<Block> open = new ArrayDeque<>();
    int from = 0;
    for (int at = 0; at < code.length(); at++) {
      switch (code.charAt(at)) {
        case '{' -> {
          open.push(Block.of(code, from, at, open.isEmpty() || open.peek().isType()));
          from = at + 1;
        }
        case '}' -> {
          Block closed = open.pop();
          if (closed.isMethod()) {
            int lines = 1 + newlines(code, closed.from(), at);
            methods.add(new Method(file, closed.name(), lines));
          }
          from = at + 1;
        }
        case ';' -> from = at + 1;
        default -> {}
      }
    }
    return methods;
  }

  /**
   * What an opening brace opens: a type (or an enum constant), a named method, or anything else.
   */
  private record Block(boolean isType, String name, int from) {

    static Block of(String code, int from, int to, boolean inType) {
      String head = ANNOTATION.matcher(code.substring(from, to)).replaceAll(Methods::blank);
      if (!inType || TYPE.matcher(head).find()) {
        return new Block(inType, "", to);
      }
      Matcher named = NAMED.matcher(head);
      if (head.contains("=") || head.contains("->") || !named.find()) {
        return new Block(false, "", to);
      }
      String name = named.group(1);
      boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
      return new Block(constant, constant ? "" : name, from + named.start(1));
    }

    boolean isMethod() {
      return !name.isEmpty();
    }
  }

  private static String blank(MatchResult quiet) {
    return Matcher.quoteReplacement(quiet.group().replaceAll("[^\\n]", " "));
  }

  private static int newlines(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(each -> each == '\n').count();
  }
}
