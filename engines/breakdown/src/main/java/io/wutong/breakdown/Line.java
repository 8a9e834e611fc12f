package io.wutong.breakdown;

/**
 * A line as it stands in the paper.
 *
 * @param text without blanks at its ends and without its break; never empty
 * @param indent how many blanks stood in front of it
 * @param blankBefore whether blank lines, or the start of the text, stand above
 * @param blankAfter whether blank lines, or the end of the text, stand below
 */
record Line(MappedText text, int indent, boolean blankBefore, boolean blankAfter) {

  int length() {
    return text.length();
  }

  String words() {
    return text.text();
  }

  /** Ends like a finished sentence; quotation marks, and brackets such as （责任单位：…）, may follow. */
  boolean closed() {
    return closed(text);
  }

  static boolean closed(MappedText text) {
    int last = text.length() - 1;
    int bracket = text.text().lastIndexOf('（');
    if (bracket > 0 && text.charAt(last) == '）') {
      last = bracket - 1;
    }
    while (last > 0 && Chars.closes(text.charAt(last))) {
      last--;
    }
    return Chars.endsSentence(text.charAt(last)) || text.charAt(last) == '…';
  }

  boolean has(char wanted) {
    return words().indexOf(wanted) >= 0;
  }
}
