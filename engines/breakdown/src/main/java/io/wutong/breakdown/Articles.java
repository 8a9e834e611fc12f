package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the articles of one page apart. A page's text comes column by column, so that a headline
 * may stand before its article or, torn off, behind it; a headline goes to the neighbour that
 * shares more of its two-character pairs.
 */
final class Articles {
  private static final int LEAD = 1500;

  private final List<Paragraph> paragraphs;
  private final int[] articleOf;
  private int count;

  private Articles(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
    this.articleOf = new int[paragraphs.size()];
  }

  static Articles of(List<Paragraph> paragraphs) {
    Articles articles = new Articles(paragraphs);
    articles.tellApart();
    return articles;
  }

  /** The article that the paragraph at {@code index} belongs to. */
  int articleOf(int index) {
    return articleOf[index];
  }

  /** A new article starts at 本报讯, and at the first text behind a signature and a headline. */
  private void tellApart() {
    int article = -1;
    boolean signed = false;
    boolean headed = false;
    for (int i = 0; i < articleOf.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      switch (paragraph.kind()) {
        case SIGNATURE -> signed = true;
        case HEADING -> headed = true;
        case REMARK -> {}
        case BODY, ROW -> {
          if (article < 0 || isDateline(paragraph) || signed && headed) {
            article++;
          }
          signed = false;
          headed = false;
        }
      }
      articleOf[i] = Math.max(article, 0);
    }
    count = article + 1;
  }

  private static boolean isDateline(Paragraph paragraph) {
    return paragraph.text().text().startsWith("本报讯");
  }

  List<Article> list() {
    List<StringBuilder> titles = new ArrayList<>();
    List<Set<String>> leads = new ArrayList<>();
    for (StringBuilder lead : leads()) {
      titles.add(new StringBuilder());
      leads.add(pairs(lead.substring(0, Math.min(LEAD, lead.length()))));
    }
    int before = -1;
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < articleOf.length; i++) {
      if (isText(i)) {
        if (!run.isEmpty() && before != articleOf[i]) {
          giveTitle(run, before, articleOf[i], titles, leads);
        }
        run.setLength(0); // within one article it was a section's heading
        before = articleOf[i];
      } else if (isHeadline(paragraphs.get(i))) {
        append(run, paragraphs.get(i).text());
      }
    }
    giveTrailing(run, titles, leads);
    return withSpans(titles);
  }

  /** Headlines at the very end belong to an article that has none; else they are a body's name. */
  private static void giveTrailing(
      StringBuilder trailing, List<StringBuilder> titles, List<Set<String>> leads) {
    Set<String> pairs = pairs(trailing.toString());
    int best = -1;
    long most = 0;
    for (int a = 0; a < titles.size(); a++) {
      long share = pairs.stream().filter(leads.get(a)::contains).count();
      if (titles.get(a).isEmpty() && share > most) {
        best = a;
        most = share;
      }
    }
    if (best >= 0) {
      titles.get(best).append(trailing);
    }
  }

  private static void append(StringBuilder title, MappedText heading) {
    title.append(title.isEmpty() ? "" : " ").append(heading.shown());
  }

  private static boolean isHeadline(Paragraph paragraph) {
    return paragraph.kind() == Paragraph.Kind.HEADING
        && !paragraph.item()
        && paragraph.text().text().indexOf('|') < 0;
  }

  private static void giveTitle(
      StringBuilder run,
      int before,
      int after,
      List<StringBuilder> titles,
      List<Set<String>> leads) {
    int owner = after;
    if (before >= 0 && titles.get(before).isEmpty()) {
      Set<String> pairs = pairs(run.toString());
      long shareBefore = pairs.stream().filter(leads.get(before)::contains).count();
      long shareAfter = pairs.stream().filter(leads.get(after)::contains).count();
      owner = shareBefore > shareAfter ? before : after;
    }
    titles.get(owner).append(run);
  }

  private List<StringBuilder> leads() {
    List<StringBuilder> leads = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      leads.add(new StringBuilder());
    }
    for (int i = 0; i < articleOf.length; i++) {
      if (isText(i) && leads.get(articleOf[i]).length() < LEAD) {
        leads.get(articleOf[i]).append(paragraphs.get(i).text().text());
      }
    }
    return leads;
  }

  private boolean isText(int index) {
    Paragraph.Kind kind = paragraphs.get(index).kind();
    return kind == Paragraph.Kind.BODY || kind == Paragraph.Kind.ROW;
  }

  private List<Article> withSpans(List<StringBuilder> titles) {
    List<Article> articles = new ArrayList<>(count);
    int start = -1;
    int end = -1;
    for (int i = 0; i < articleOf.length; i++) {
      if (!isText(i)) {
        continue;
      }
      if (articleOf[i] > articles.size()) {
        articles.add(article(titles, articles.size(), start, end));
        start = -1;
      }
      Span span = paragraphs.get(i).text().span();
      start = start < 0 ? span.start() : start;
      end = span.end();
    }
    if (start >= 0) {
      articles.add(article(titles, articles.size(), start, end));
    }
    return articles;
  }

  private static Article article(List<StringBuilder> titles, int index, int start, int end) {
    return new Article(index, titles.get(index).toString(), new Span(start, end));
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
