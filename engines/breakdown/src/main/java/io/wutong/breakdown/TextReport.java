package io.wutong.breakdown;

import java.util.Locale;

/** Proposals for a reader at a terminal. */
final class TextReport {
  private final String text;
  private final StringBuilder out = new StringBuilder();

  TextReport(String text) {
    this.text = text;
  }

  String of(Proposals proposals) {
    out.append("date %s (in the text: %s)%n".formatted(proposals.usedDate(), found(proposals)));
    for (Article article : proposals.articles()) {
      out.append("article %d %s%n".formatted(article.index(), article.title()));
    }
    int number = 0;
    for (Candidate candidate : proposals.candidates()) {
      number++;
      candidate(number, candidate);
    }
    out.append("%nset aside%n".formatted());
    for (SetAside aside : proposals.setAside()) {
      out.append(
          "  %-12s %3d  %s%n"
              .formatted(
                  aside.kind().name().toLowerCase(Locale.ROOT),
                  aside.judgement().score(),
                  aside.sentence()));
    }
    out.append("%nframe%n".formatted());
    for (Frame frame : proposals.frames()) {
      out.append(
          "  %-12s      %s%n"
              .formatted(frame.kind().name().toLowerCase(Locale.ROOT), frame.words()));
    }
    return out.toString();
  }

  private static String found(Proposals proposals) {
    FoundDate found = proposals.foundDate();
    return found == null ? "none" : found.words();
  }

  private void candidate(int number, Candidate candidate) {
    Findings findings = candidate.findings();
    out.append("%n%d. %s%n".formatted(number, candidate.title()));
    out.append(
        "   [%d, %d) %s%n"
            .formatted(candidate.span().start(), candidate.span().end(), candidate.sentence()));
    for (UnitMention unit : findings.units()) {
      out.append("   unit      %s%n".formatted(unit(unit)));
    }
    for (Deadline deadline : findings.deadlines()) {
      out.append("   deadline  %s%n".formatted(deadline(deadline)));
    }
    for (Figure figure : findings.figures()) {
      out.append(
          "   figure    %s %s %s%n".formatted(figure.value(), figure.unit(), figure.measures()));
    }
    Speaker speaker = findings.speaker();
    if (speaker != null) {
      out.append("   speaker   %s%n".formatted(speaker.words()));
    }
    for (Part part : candidate.parts()) {
      out.append("   part      %s%n".formatted(part.title()));
    }
    out.append("   score     %d%n".formatted(candidate.judgement().score()));
    for (Reason reason : candidate.judgement().reasons()) {
      out.append("     %+d %s %s%n".formatted(reason.points(), reason.rule(), words(reason)));
    }
  }

  private String words(Reason reason) {
    return String.join(
        "、",
        reason.seen().stream()
            .map(seen -> text.substring(seen.span().start(), seen.span().end()))
            .map(words -> words.replaceAll("\\s", ""))
            .toList());
  }

  private static String unit(UnitMention unit) {
    return switch (unit) {
      case UnitMention.Named named ->
          "%s %s (%s)"
              .formatted(named.code(), named.words(), named.role().name().toLowerCase(Locale.ROOT));
      case UnitMention.Implied implied ->
          "%s? because of %s".formatted(implied.code(), implied.words());
      case UnitMention.Collective collective -> "many: %s".formatted(collective.words());
    };
  }

  private static String deadline(Deadline deadline) {
    return switch (deadline) {
      case Deadline.On on ->
          "%s = %s (%s, %s)".formatted(on.words(), on.date(), on.certainty(), on.reading());
      case Deadline.Within within ->
          "%s = %d %s".formatted(within.words(), within.count(), within.days());
      case Deadline.BeforeEvent event -> "%s = no day known".formatted(event.words());
      case Deadline.Soon soon -> "%s = soon".formatted(soon.words());
      case Deadline.NeedsDocumentDate needs ->
          "%s = needs the document's date".formatted(needs.words());
    };
  }
}
