package io.wutong.kernel.documents;

import io.wutong.kernel.documents.Job.Phase;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Works on one file at a time, so that two large ones need no more memory than one. */
@Component
class Jobs implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final int KEPT = 200;
  private static final int WAITING_MAX = 20;

  private final Map<UUID, Job> jobs = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sheets").factory());

  /** Puts a file in the queue, for the actor. */
  Job start(Settings settings, boolean write, boolean again, Consumer<Job> work) {
    Job job = new Job(Ids.next(), Acting.get(), settings, write, again);
    synchronized (jobs) {
      long waiting = jobs.values().stream().filter(each -> !each.phase().isOver()).count();
      if (waiting >= WAITING_MAX) {
        throw Refusal.of("sheets-busy").with("waiting", waiting).refused();
      }
      jobs.put(job.id(), job);
      jobs.values().removeIf(each -> jobs.size() > KEPT && each.phase().isOver());
    }
    worker.execute(() -> Acting.run(job.actor(), () -> run(job, work)));
    return job;
  }

  private static void run(Job job, Consumer<Job> work) {
    try {
      job.refuseCancelled();
      work.accept(job);
    } catch (Refused refused) {
      job.refuse(refused.refusal());
    } catch (CancellationException cancelled) {
      job.enter(Phase.CANCELLED);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("taking in {} failed", job.settings().file(), e);
      job.enter(Phase.FAILED);
    }
  }

  /** The job, if it is of the actor's unit and still remembered. */
  @Nullable Job find(UUID id) {
    synchronized (jobs) {
      Job job = jobs.get(id);
      return job != null && job.actor().unit().equals(Acting.get().unit()) ? job : null;
    }
  }

  @Override
  public void destroy() {
    synchronized (jobs) {
      jobs.values().forEach(Job::cancel);
    }
    worker.shutdown();
  }
}
