package io.wutong.kernel.boards;

import io.wutong.kernel.boards.store.IndexRows;
import io.wutong.kernel.boards.store.TextRows;
import io.wutong.kernel.ledger.ManyMattersChanged;
import io.wutong.kernel.ledger.MatterChanged;
import io.wutong.kernel.ledger.MatterRestored;
import io.wutong.kernel.ledger.model.Matter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the search index in step, in the transaction of the act; what was reported waits a moment.
 */
@Component
class OnMatterChanged {

  private final TextRows texts;
  private final IndexRows index;
  private final Indexing indexing;

  OnMatterChanged(TextRows texts, IndexRows index, Indexing indexing) {
    this.texts = texts;
    this.index = index;
    this.indexing = indexing;
  }

  @EventListener
  void on(MatterChanged changed) {
    if (changed.wordsChanged()) {
      write(changed.after());
    }
    Matter before = changed.before();
    int reported = before == null ? 0 : before.progress().reports();
    if (changed.after().progress().reports() > reported) {
      index.waitReport(changed.after().id(), changed.after().version());
    }
  }

  /** Many at once are indexed after the transaction; until then the pages say how many wait. */
  @EventListener
  void on(ManyMattersChanged many) {
    texts.wait(
        many.changes().stream()
            .filter(MatterChanged::wordsChanged)
            .map(changed -> changed.after().id())
            .toList());
  }

  @EventListener
  void on(MatterRestored restored) {
    write(restored.matter());
    if (restored.matter().progress().reports() > 0) {
      indexing.again(restored.matter().id());
    }
  }

  private void write(Matter matter) {
    texts.write(
        matter.id(),
        matter.origin().number()
            + "\n"
            + matter.content().title()
            + "\n"
            + matter.content().text());
  }
}
