package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the text of a speech, plan or newspaper page down into candidate matters (分解立项).
 *
 * <p>It proposes and never decides: the sentences it leaves out come with their reasons, and what
 * it proposes waits for an officer. Safe to share between threads.
 */
public final class Breakdown {
  private final Finders finders;

  private Breakdown(Finders finders) {
    this.finders = finders;
  }

  /**
   * @param units the zone's units under the names that papers use
   */
  public static Breakdown of(Dictionary dictionary, List<UnitName> units) {
    return new Breakdown(Finders.of(dictionary, units));
  }

  /**
   * Units that the dictionary has keywords for and the zone's list has not: tell whoever keeps it.
   */
  public List<String> unknownUnits() {
    return finders.units().unknownUnits();
  }

  /**
   * @param documentDate counts before a date found in the text; null when nobody knows it
   */
  public Proposals propose(String text, @Nullable LocalDate documentDate) {
    Lines cut = Lines.of(Normaliser.normalise(text));
    List<Line> lines = cut.list();
    Paragraphs gathered = Paragraphs.of(text, lines, finders.lineWords());
    List<Paragraph> paragraphs = gathered.list();
    Articles articles = Articles.of(paragraphs);
    FoundDate found = DocumentDate.in(lines);
    LocalDate used = documentDate != null ? documentDate : found == null ? null : found.date();
    Reading reading = new Reading(finders, used);
    List<Frame> frames = new ArrayList<>(gathered.numbers());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      switch (paragraph.kind()) {
        case BODY, ROW -> {
          finders.sentences().of(paragraph, articles.articleOf(i)).forEach(reading::read);
          frames.addAll(finders.sentences().marks(paragraph));
        }
        case HEADING -> frames.add(Frame.of(Frame.Kind.HEADING, paragraph.text()));
        case SIGNATURE -> frames.add(Frame.of(Frame.Kind.SIGNATURE, paragraph.text()));
        case REMARK -> frames.add(Frame.of(Frame.Kind.REMARK, paragraph.text()));
      }
    }
    frames.addAll(reading.outside(frames, cut.pages()));
    frames.sort(Comparator.comparingInt(frame -> frame.span().start()));
    return new Proposals(
        reading.candidates(), reading.setAside(), frames, articles.list(), found, used);
  }

  /**
   * Reads words that a person chose as one candidate, whether or not the engine would have proposed
   * them: what they say of who, by when and how much is theirs alone.
   *
   * @param text with something to read in it
   */
  public Chosen readAsOne(String text, @Nullable LocalDate documentDate) {
    MappedText words = Paragraphs.joined(text, Lines.of(Normaliser.normalise(text)).list());
    if (!Chars.hasWords(words.text())) {
      throw new IllegalArgumentException(
          "There is nothing to read in '%s'.%nMaybe the selection holds marks only."
              .formatted(text));
    }
    Sentence sentence = new Sentence(0, words, Sentence.Place.PROSE, false, null, false);
    return new Reading(finders, documentDate).readAsOne(sentence);
  }
}
