package io.wutong.kernel.documents;

import io.wutong.breakdown.Deadlines;
import io.wutong.breakdown.DictionaryYaml;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.Layout;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.kernel.documents.store.ImportRows;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.evidence.FileRef;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for spreadsheets in: guess, check, take in, take back. */
@Service
public class Sheets {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Evidence evidence;
  private final Layouts layouts;
  private final Jobs jobs;
  private final TakingIn takingIn;
  private final TakingBack takingBack;
  private final ImportRows rows;
  private final Rights rights;
  private final Deadlines deadlines;

  Sheets(
      Evidence evidence,
      Layouts layouts,
      Jobs jobs,
      TakingIn takingIn,
      TakingBack takingBack,
      ImportRows rows,
      Rights rights)
      throws IOException {
    this.evidence = evidence;
    this.layouts = layouts;
    this.jobs = jobs;
    this.takingIn = takingIn;
    this.takingBack = takingBack;
    this.rows = rows;
    this.rights = rights;
    try (InputStream in =
        new ClassPathResource("packs/breakdown/dictionary.yaml").getInputStream()) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      this.deadlines = Deadlines.of(DictionaryYaml.read(yaml));
    }
  }

  /** A file as it was understood. */
  public record Guess(FileRef file, List<SheetGuess> sheets) {}

  /**
   * A sheet as it was understood.
   *
   * @param layout the unit's layout that was found by its headers
   */
  public record SheetGuess(SheetShape shape, Headers headers, @Nullable Layout layout) {}

  /**
   * Looks at a file that the actor uploaded.
   *
   * @param sheet a sheet whose header rows the person knows better; −1 for none
   */
  public Guess guess(String hash, int sheet, int headerFrom, int headerTo) {
    rights.demand();
    FileRef file = evidence.get(hash);
    List<SheetGuess> guesses = new ArrayList<>();
    for (SheetShape shape : shapes(file)) {
      Headers headers =
          shape.index() == sheet
              ? Headers.at(shape, headerFrom, Math.min(headerTo, SheetShape.HEAD_ROWS - 1))
              : Headers.guess(shape);
      boolean known = headers.from() >= 0;
      guesses.add(new SheetGuess(shape, headers, known ? layouts.find(headers.labels()) : null));
    }
    return new Guess(file, guesses);
  }

  private List<SheetShape> shapes(FileRef file) {
    SheetFile opened = new SheetFile(evidence.file(file.hash()), file.mediaType(), file.name());
    try {
      return TimeLimit.within(LONGEST, opened::shapes);
    } catch (TimeoutException e) {
      throw Refusal.of("sheet-too-slow").with("name", file.name()).refused();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw Refusal.of("file-damaged").with("name", file.name()).refused();
    }
  }

  /**
   * Checks a file, and takes it in if nothing is wrong with it and that is wanted. Answers at once;
   * the job says how far it is.
   *
   * @param again whether a file that was taken in before is to be taken in once more
   */
  public Job start(Settings settings, boolean write, boolean again) {
    rights.demand();
    FileRef file = evidence.get(settings.file());
    if (settings.sheets().isEmpty()) {
      throw Refusal.badInput("sheets-none-chosen").refused();
    }
    SheetFile opened = new SheetFile(evidence.file(file.hash()), file.mediaType(), file.name());
    return jobs.start(
        settings, write, again, job -> takingIn.run(job, opened, file.name(), deadlines));
  }

  /** How far a job of the actor's unit is; refused as absent once it is forgotten. */
  public Job job(UUID id) {
    Job job = jobs.find(id);
    if (job == null) {
      throw Refusal.absent("import").refused();
    }
    return job;
  }

  /** Stops a job; what it wrote so far was never there. */
  public void cancel(UUID id) {
    job(id).cancel();
  }

  /** What the actor's unit took in, the newest first. */
  @Transactional(readOnly = true)
  public List<SheetImport> list() {
    return rows.list(Acting.get().unit());
  }

  /**
   * Takes back all that an import brought, if nobody has acted on any of it since. Answers at once;
   * the job says how far it is.
   */
  public Job undo(UUID id, String reason) {
    rights.demand();
    SheetImport imported = takingBack.demand(id, reason);
    return jobs.start(imported.settings(), true, false, job -> takingBack.run(job, id, reason));
  }
}
