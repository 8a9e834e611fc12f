package io.wutong.shared.print;

import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typefaces of one document, of which only the signs that are used are embedded. What the first
 * lacks is looked for in the next; what none has is shown as 〓, as printers do.
 */
final class Typefaces implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Typefaces.class);
  private static final String LACKING = "〓";
  private static final int WIDE_SPACE = 0x3000;

  /**
   * The first that is there is the main one. Only outlines of the TrueType kind can be embedded.
   */
  private static final List<String> PLACES =
      List.of(
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
          "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
          "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
          "/usr/share/fonts-droid-fallback/truetype/DroidSansFallbackFull.ttf",
          "C:/Windows/Fonts/simfang.ttf",
          "C:/Windows/Fonts/simsun.ttc",
          "C:/Windows/Fonts/msyh.ttc",
          "/System/Library/Fonts/STHeiti Medium.ttc");

  private final PDDocument document;
  private final List<Path> files;
  private final List<PDType0Font> fonts = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<Integer, Sign> signs = new HashMap<>();

  private Typefaces(PDDocument document, List<Path> files) {
    this.document = document;
    this.files = files;
  }

  /** One sign: which font has it, how wide it is in thousandths, and what is shown for it. */
  private record Sign(int font, float width, String shown) {}

  /** A part of a line in one font. */
  record Run(PDType0Font font, String words) {}

  /**
   * Those of a document.
   *
   * @param chosen what the installation names; empty to look in the usual places
   */
  static Typefaces of(PDDocument document, String chosen) {
    List<Path> files =
        (chosen.isEmpty() ? PLACES : List.of(chosen))
            .stream().map(Path::of).filter(Files::isReadable).toList();
    if (files.isEmpty()) {
      throw Refusal.of("print-no-font")
          .with("place", chosen.isEmpty() ? PLACES.getFirst() : chosen)
          .refused();
    }
    return new Typefaces(document, files);
  }

  /** How wide some words are at a size. */
  float width(String words, float size) {
    float width = 0;
    for (int sign : words.codePoints().toArray()) {
      width += sign(sign).width();
    }
    return width * size / 1000;
  }

  /** The words in the fonts that have them. */
  List<Run> runs(String words) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int font = 0;
    for (int each : words.codePoints().toArray()) {
      Sign sign = sign(each);
      if (sign.font() != font && !run.isEmpty()) {
        runs.add(new Run(fonts.get(font), run.toString()));
        run.setLength(0);
      }
      font = sign.font();
      run.append(sign.shown());
    }
    if (!run.isEmpty()) {
      runs.add(new Run(fonts.get(font), run.toString()));
    }
    return runs;
  }

  private Sign sign(int point) {
    return signs.computeIfAbsent(point, this::looked);
  }

  private Sign looked(int point) {
    boolean silent = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    if (silent) {
      return new Sign(0, 0, "");
    }
    boolean narrow = Character.isWhitespace(point) && point != WIDE_SPACE;
    String shown = narrow ? " " : Character.toString(point);
    for (int i = 0; i < files.size(); i++) {
      float width = width(i, shown);
      if (width >= 0) {
        return new Sign(i, width, shown);
      }
    }
    return new Sign(0, Math.max(width(0, LACKING), 0), width(0, LACKING) < 0 ? "?" : LACKING);
  }

  /** Below zero when the font has no such sign. */
  private float width(int font, String shown) {
    try {
      while (fonts.size() <= font) {
        fonts.add(load(files.get(fonts.size())));
      }
      return fonts.get(font).getStringWidth(shown);
    } catch (IllegalArgumentException e) {
      return -1;
    } catch (IOException | UnsupportedOperationException e) {
      log.warn("the font {} cannot be used: {}", files.get(font), e.toString());
      throw Refusal.of("print-no-font").with("place", files.get(font)).refused();
    }
  }

  private PDType0Font load(Path file) throws IOException {
    return PDType0Font.load(document, outlines(file), true);
  }

  private TrueTypeFont outlines(Path file) throws IOException {
    if (!file.toString().endsWith(".ttc")) {
      TTFParser parser = file.toString().endsWith(".otf") ? new OTFParser() : new TTFParser();
      TrueTypeFont font = parser.parse(new RandomAccessReadBufferedFile(file.toFile()));
      open.add(font);
      return font;
    }
    TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
    open.add(collection);
    List<String> names = new ArrayList<>();
    collection.processAllFonts(each -> names.add(each.getName()));
    return collection.getFontByName(names.getFirst());
  }

  @Override
  public void close() {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) {
        log.debug("closing a font", e);
      }
    }
  }
}
