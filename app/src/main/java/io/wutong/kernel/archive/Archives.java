package io.wutong.kernel.archive;

import io.wutong.kernel.archive.ArchiveJob.Phase;
import io.wutong.kernel.archive.model.ActWords;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.Looking.Look;
import io.wutong.shared.Ids;
import io.wutong.shared.Language;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.database.WutongSettings;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * The door of the archive: one case file at a time is written, so that two large ones need no more
 * memory than one; the last few wait for whoever asked for them.
 */
@Service
public class Archives implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Archives.class);
  private static final int KEPT = 20;
  private static final int WAITING_MAX = 20;

  private final Looking looking;
  private final CaseFile caseFile;
  private final CaseWords words;
  private final ProductClock clock;
  private final Path folder;
  private final Map<UUID, ArchiveJob> jobs = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("archive").factory());

  Archives(
      Looking looking,
      CaseFile caseFile,
      CaseWords words,
      ProductClock clock,
      WutongSettings settings) {
    this.looking = looking;
    this.caseFile = caseFile;
    this.words = words;
    this.clock = clock;
    this.folder = settings.data().resolve("archive").toAbsolutePath();
  }

  /** Begins the file of a matter that the actor may read, in a language. */
  public ArchiveJob start(UUID matter, Language language) {
    looking.look(matter);
    ArchiveJob job = new ArchiveJob(Ids.next(), Acting.get(), matter, language, clock.now());
    synchronized (jobs) {
      long waiting = jobs.values().stream().filter(each -> !each.phase().isOver()).count();
      if (waiting >= WAITING_MAX) {
        throw Refusal.of("archive-busy").with("waiting", waiting).refused();
      }
      jobs.put(job.id(), job);
      List<ArchiveJob> over = jobs.values().stream().filter(each -> each.phase().isOver()).toList();
      over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(this::forget);
    }
    worker.execute(() -> Acting.run(job.actor(), () -> run(job)));
    return job;
  }

  private void run(ArchiveJob job) {
    try {
      job.refuseCancelled();
      Look look = looking.look(job.matter());
      String number = look.matter().origin().number();
      ActWords said = words.in(job.language(), look.directory());
      job.begin(said.say("file-name", number, look.matter().content().title()));
      Files.createDirectories(folder);
      Path file = folder.resolve(job.id() + ".pdf");
      caseFile.write(look, said, file, job);
      job.finish(file);
    } catch (Refused refused) {
      job.refuse(refused.refusal());
    } catch (CancellationException cancelled) {
      job.end(Phase.CANCELLED);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("the case file of {} failed", job.matter(), e);
      job.end(Phase.FAILED);
    }
  }

  /** A job of the actor's own, whose matter they still read. */
  public ArchiveJob get(UUID id) {
    ArchiveJob job;
    synchronized (jobs) {
      job = jobs.get(id);
    }
    if (job == null || !job.actor().equals(Acting.get())) {
      throw Refusal.absent("case-file").refused();
    }
    looking.look(job.matter());
    return job;
  }

  /** The written file; refused while it is not. */
  public Path file(ArchiveJob job) {
    Path file = job.file();
    if (file == null || !Files.exists(file)) {
      throw Refusal.absent("case-file").refused();
    }
    return file;
  }

  /** Ends a job and removes what it wrote. */
  public void drop(UUID id) {
    ArchiveJob job = get(id);
    job.cancel();
    synchronized (jobs) {
      forget(job);
    }
  }

  private void forget(ArchiveJob job) {
    jobs.remove(job.id());
    delete(job.file());
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        log.warn("a case file stays: {}", file, e);
      }
    }
  }

  /** What nobody fetched is not kept: it can be written again. */
  @Override
  public void destroy() {
    synchronized (jobs) {
      jobs.values().forEach(ArchiveJob::cancel);
      List.copyOf(jobs.values()).forEach(this::forget);
    }
    worker.shutdown();
  }
}
