package io.wutong.kernel.intake.model;

import io.wutong.breakdown.Chosen;
import io.wutong.breakdown.Deadline;
import io.wutong.breakdown.Figure;
import io.wutong.breakdown.Findings;
import io.wutong.breakdown.Frame;
import io.wutong.breakdown.Judgement;
import io.wutong.breakdown.Proposals;
import io.wutong.breakdown.Span;
import io.wutong.breakdown.UnitMention;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the engine saw into candidates: codes into units, counted days into dates.
 *
 * @param text the text as it is kept
 * @param offset where the text that the engine read begins in it
 */
public record Proposing(
    String text, int offset, Directory directory, DueDates dates, Supplier<UUID> ids) {

  /** The reason that tells of a lead that was guessed. */
  public static final String UNIT_IMPLIED = "unit-implied";

  /** A shorter name (开工) says too little by itself. */
  private static final int TELLING = 4;

  /** The candidates of a reading. */
  public List<Candidate> candidates(Proposals proposals) {
    return proposals.candidates().stream()
        .map(seen -> candidate(seen, proposals.usedDate()))
        .toList();
  }

  /**
   * The sentences that were set aside, and the headings and remarks around them: an officer sees
   * each word of the text in its place, and may take up what the engine took for something else.
   */
  public List<SetAside> setAside(Proposals proposals) {
    Stream<SetAside> sentences =
        proposals.setAside().stream()
            .map(left ->
                new SetAside(
                    ids.get(), words(left.span()), left.kind().name(), reasons(left.judgement())));
    Stream<SetAside> frames =
        proposals.frames().stream()
            .filter(frame -> isShown(frame.kind()))
            .map(frame ->
                new SetAside(ids.get(), words(frame.span()), frame.kind().name(), List.of()));
    return Stream.concat(sentences, frames).toList();
  }

  /** Numbers and bare marks stand beside what they belong to. */
  private static boolean isShown(Frame.Kind kind) {
    return switch (kind) {
      case HEADING, REMARK, SIGNATURE -> true;
      case NUMBER, MARKS -> false;
    };
  }

  /** A stretch that was read by itself. */
  public Piece piece(Words words, Chosen read, @Nullable LocalDate documentDate) {
    Candidate seen = candidate(read.candidate(), documentDate);
    Draft guess = seen.draft();
    String content = guess.content();
    String title = guess.title().length() < TELLING ? Titles.of(content) : guess.title();
    Draft draft = new Draft(title, content, guess.lead(), guess.co(), guess.dueOn(), null);
    return new Piece(
        Candidate.open(seen.id(), words, draft, seen.found(), List.of()), read.saysWho());
  }

  /** A stretch in which there is nothing to read. */
  public Piece unread(Words words) {
    String content = Titles.content(words.words());
    Draft bare = new Draft(Titles.of(content), content, null, List.of(), null, null);
    return new Piece(Candidate.open(ids.get(), words, bare, Found.NOTHING, List.of()), false);
  }

  /** One candidate out of a selection, with what the engine sees in its first directing words. */
  public Candidate selection(Words selected, Proposals proposals) {
    String content = Titles.joined(selected.words());
    Candidate first = candidates(proposals).getFirst();
    Draft guess = first.draft();
    Draft draft = new Draft(guess.title(), content, guess.lead(), guess.co(), guess.dueOn(), null);
    return Candidate.open(first.id(), selected, draft, first.found(), List.of());
  }

  private Candidate candidate(
      io.wutong.breakdown.Candidate seen, @Nullable LocalDate documentDate) {
    Findings findings = seen.findings();
    Deadline said = findings.deadline();
    Found.Deadline deadline =
        said == null ? Found.Deadline.NONE : dates.resolve(said, documentDate);
    Owners owners = owners(findings.units());
    List<Found.Reason> reasons = new ArrayList<>(reasons(seen.judgement()));
    reasons.addAll(owners.guessed);
    Found found =
        new Found(
            owners.collective,
            deadline,
            findings.figures().stream().map(this::figure).toList(),
            reasons,
            (int) Math.round(seen.judgement().confidence() * 1000),
            seen.parts().stream()
                .map(part ->
                    new Found.Part(
                        part.span().start() + offset, part.span().end() + offset, part.title()))
                .toList(),
            findings.speaker() == null ? "" : findings.speaker().words());
    Draft draft =
        new Draft(
            cut(
                seen.title().isBlank() ? Titles.of(seen.sentence()) : seen.title(),
                Draft.TITLE_MAX),
            cut(Titles.content(seen.sentence()), Draft.CONTENT_MAX),
            owners.lead,
            List.copyOf(owners.co),
            deadline.on(),
            null);
    return Candidate.open(ids.get(), words(seen.span()), draft, found, List.of());
  }

  /** Who would act, as far as the words say. */
  private record Owners(
      @Nullable UUID lead, Set<UUID> co, String collective, List<Found.Reason> guessed) {}

  private Owners owners(List<UnitMention> mentions) {
    UUID lead = null;
    Set<UUID> co = new LinkedHashSet<>();
    List<String> collective = new ArrayList<>();
    List<Found.Reason> guessed = new ArrayList<>();
    boolean many = isManys(mentions);
    for (UnitMention mention : leadFirst(mentions)) {
      switch (mention) {
        case UnitMention.Named named -> {
          UUID unit = unit(named.code());
          boolean leads =
              many ? named.role() == UnitMention.Role.LEAD : named.role() != UnitMention.Role.CO;
          if (lead == null && leads) {
            lead = unit;
          } else if (unit != null) {
            co.add(unit);
          }
        }
        case UnitMention.Implied implied -> {
          UUID unit = unit(implied.code());
          if (unit != null && lead == null) {
            lead = unit;
            guessed.add(new Found.Reason(UNIT_IMPLIED, 0, implied.words(), "按业务关键词推测主办单位，请确认"));
          }
        }
        case UnitMention.Collective all -> collective.add(all.words());
      }
    }
    if (lead != null) {
      co.remove(lead);
    }
    return new Owners(lead, co, String.join("、", collective), guessed);
  }

  /** 各办事处要会同甲局…: the many who stand first are to act, and whoever is named after helps. */
  private static boolean isManys(List<UnitMention> mentions) {
    return mentions.stream()
            .min(Comparator.comparingInt(mention -> mention.span().start()))
            .orElse(null)
        instanceof UnitMention.Collective;
  }

  /** Named before implied, and among the named those whom the paper calls responsible. */
  private static List<UnitMention> leadFirst(List<UnitMention> mentions) {
    List<UnitMention> sorted = new ArrayList<>(mentions);
    sorted.sort(Comparator.comparingInt(Proposing::order));
    return sorted;
  }

  private static int order(UnitMention mention) {
    return switch (mention) {
      case UnitMention.Named named -> named.role() == UnitMention.Role.LEAD ? 0 : 1;
      case UnitMention.Implied implied -> 2;
      case UnitMention.Collective all -> 3;
    };
  }

  private @Nullable UUID unit(String code) {
    Unit unit = directory.findUnitByCode(code);
    return unit == null ? null : unit.id();
  }

  private Found.Figure figure(Figure figure) {
    String words = words(figure.span()).words();
    String whole = figure.measures().isEmpty() ? words : figure.measures() + " " + words;
    return new Found.Figure(figure.value(), figure.unit(), figure.measures(), whole);
  }

  private static List<Found.Reason> reasons(Judgement judgement) {
    return judgement.reasons().stream()
        .map(reason ->
            new Found.Reason(
                reason.rule(),
                reason.points(),
                reason.seen().stream().map(seen -> seen.words()).collect(Collectors.joining("、")),
                reason.why()))
        .toList();
  }

  private Words words(Span span) {
    return Words.of(text, span.start() + offset, span.end() + offset);
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
