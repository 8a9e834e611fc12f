package io.wutong.schedule;

/** Reads a JSON text piece by piece and knows the line and column of the piece it took last. */
final class JsonText {
  private final String file;
  private final String text;
  private int at;
  private int pieceAt;

  JsonText(String file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The next character that is not white space, without taking it; 0 at the end. */
  char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    pieceAt = at;
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Takes the character if it comes next. */
  boolean accept(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  void expect(char c) {
    if (!accept(c)) {
      throw problem("'%s' is missing before %s".formatted(c, here()), "a comma or bracket is lost");
    }
  }

  void expectEnd() {
    if (peek() != 0) {
      throw problem(
          "Nothing may follow the last bracket, found " + here(), "two files were joined");
    }
  }

  String string() {
    expect('"');
    int start = at - 1;
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    if (at >= text.length() || text.charAt(at) != '"') {
      throw problem("The string \"%s\" is not closed".formatted(out), "a quotation mark is lost");
    }
    at++;
    pieceAt = start;
    return out.toString();
  }

  /** A key and the colon behind it; the key is the last piece. */
  String key() {
    String key = string();
    int start = pieceAt;
    expect(':');
    pieceAt = start;
    return key;
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw problem("'\\%s' is no escape of JSON".formatted(c), "it should be '\\\\'");
    };
  }

  private char unicode() {
    try {
      char c = (char) Integer.parseUnsignedInt(text, at, at + 4, 16);
      at += 4;
      return c;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw problem("'\\u' is not followed by four hexadecimal digits", "a digit is lost");
    }
  }

  int integer() {
    peek();
    int from = at;
    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Integer.parseInt(text, from, at, 10);
    } catch (NumberFormatException e) {
      throw problem("A whole number is missing", "it stands in quotation marks");
    }
  }

  boolean bool() {
    for (String word : new String[] {"true", "false"}) {
      peek();
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("true");
      }
    }
    throw problem("true or false is missing before " + here(), "it stands in quotation marks");
  }

  /** What is wrong, as an exception that names file, line and column of the last piece. */
  IllegalArgumentException problem(String wrong, String maybe) {
    String before = text.substring(0, pieceAt);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new IllegalArgumentException(
        "%s:%d:%d: %s.\nMaybe %s.".formatted(file, line, column, wrong, maybe));
  }

  private String here() {
    char c = peek();
    return c == 0 ? "the end of the file" : "'" + c + "'";
  }
}
