package io.wutong.attack;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two people at the very same moment: on one version, with one link, under one signature,
 * crosswise, and one on the parent while the other is on its child. Each pair is told which answers
 * may come.
 */
final class Races {

  private static final int TIMES = 12;

  private final Story story;
  private final Http http;
  private final Book book;
  private final Rows rows;
  private final Broken broken;

  Races(Story story, Book book, Rows rows, Broken broken) {
    this.story = story;
    this.http = story.http();
    this.book = book;
    this.rows = rows;
    this.broken = broken;
  }

  void run() {
    closingOverAChild();
    laterThanAParentOutOfSight();
    for (int i = 0; i < TIMES && broken.isEmpty(); i++) {
      oneVersion();
      oneLink();
      oneSignature();
      crosswise();
      closingBesideReopening();
      closingBesideDelegating();
    }
    // What the races made is read from the rows, so that readers can be asked about it as well.
    for (String id : rows.matters()) {
      if (book.find(id) == null) {
        book.add(Shadow.read(Http.JSON.readTree(rows.matter(id).doc())));
      }
    }
  }

  private void oneVersion() {
    Story.At at = story.accepted("竞争");
    List<Integer> statuses =
        both(
            () -> story.send(at, "zhujian", Story.report("甲")),
            () -> story.send(at, "gouzhao", Story.report("乙")));
    expect("two reports on one version", List.of(200, 412), statuses);
    if (rows.matter(at.id()).version() != at.version() + 1) {
      broken.says(null, "two acts on one version were both done: " + at, 0);
    }
  }

  private void oneLink() {
    Story.At at = story.accepted("一次性链接");
    ObjectNode wanted = Http.object("forName", "李社区").put("basis", "电话").put("validHours", 4);
    String path = "/api/matters/" + at.id() + "/links";
    String token =
        Story.must(http.post(story.who("gouzhao2").token(), path, wanted))
            .json()
            .get("token")
            .stringValue();
    Supplier<Http.Answer> use =
        () -> http.post(null, "/api/links/" + token, Http.object("progress", "已走访"));
    List<Integer> statuses = both(use, use);
    if (statuses.stream().filter(status -> status == 204).count() != 1
        || statuses.getLast() >= 500) {
      broken.says(null, "one link at the same moment twice: " + statuses, 0);
    }
  }

  private void oneSignature() {
    Story.At at = story.accepted("审签");
    Story.must(story.send(at, "gouzhao2", Story.report("待签")));
    ObjectNode sign = Http.JSON.createObjectNode();
    sign.putArray("ids").add(rows.lastPrepared(at.id()));
    String token = story.who("gouzhao").token();
    Supplier<Http.Answer> signing = () -> http.post(token, "/api/prepared/sign", sign);
    expect("one signature twice", List.of(200, 200), both(signing, signing));
    if (rows.matter(at.id()).version() != at.version() + 1) {
      broken.says(null, "one signature counted twice or not at all: " + at, 0);
    }
  }

  /** Each of two matters is merged into the other. */
  private void crosswise() {
    Story.At one = story.accepted("并入甲");
    Story.At other = story.accepted("并入乙");
    List<Integer> statuses =
        both(
            () -> story.send(one, "ducha", into(other)),
            () -> story.send(other, "ducha", into(one)));
    if (statuses.getLast() >= 500) {
      broken.says(null, "merging two matters into each other was answered " + statuses, 0);
    }
    if (Stream.of(one, other).allMatch(at -> rows.matter(at.id()).state().equals("CLOSED"))) {
      broken.says(null, "two matters were merged into each other, and neither is left", 0);
    }
  }

  private static ObjectNode into(Story.At at) {
    return Story.act("merge").put("into", at.id()).put("reason", "同一事项");
  }

  /** Whoever verifies the parent does not see what its lead handed out below. */
  private void closingOverAChild() {
    Story.At parent = story.accepted("父项");
    Story.At child = story.child(parent);
    Story.At after = new Story.At(parent.id(), parent.version() + 1);
    Http.Answer answer = story.send(after, "ducha", Story.close());
    childless("closing over a child that the closer does not see: " + answer, parent, child);
  }

  /** The parent went to another unit; whoever verifies the child does not see it any more. */
  private void laterThanAParentOutOfSight() {
    Story.At parent = story.accepted("父项");
    Story.At child = story.child(parent);
    ObjectNode reassign = Story.act("reassign").put("lead", story.who("chengguan").unit());
    reassign.put("reason", "职责调整").putArray("co");
    story.act(new Story.At(parent.id(), parent.version() + 1), "ducha", reassign);
    Story.At accepted = story.act(child, "gouzhao", Story.act("accept"));
    ObjectNode ask = Story.act("ask-extension").put("to", "2023-03-01").put("reason", "雨季");
    Http.Answer asked = story.send(accepted, "gouzhao", ask.put("notOwnMaking", true));
    Story.At at = asked.isDone() ? new Story.At(child.id(), accepted.version() + 1) : accepted;
    ObjectNode grant = Story.act("grant-extension").put("basis", "局长办公会");
    Http.Answer granted = story.send(at, "zhujian", grant);
    if (asked.isDone() && granted.isDone()) {
      broken.says(null, "a child is due later than its parent, which nobody there sees", 0);
    }
  }

  /** The parent is closed while its child, closed before, is opened again. */
  private void closingBesideReopening() {
    Story.At parent = story.accepted("父项");
    Story.At child = story.child(parent);
    Story.At closed = story.act(child, "zhujian", Story.close());
    Story.At after = new Story.At(parent.id(), parent.version() + 1);
    ObjectNode reopen = Story.act("reopen").put("reason", "反弹").put("dueOn", "2022-10-01");
    List<Integer> statuses =
        both(
            () -> story.send(after, "ducha", Story.close()),
            () -> story.send(closed, "zhujian", reopen));
    childless("closing beside reopening " + statuses, parent, child);
  }

  /** The parent is closed while a unit hands out a part of it. */
  private void closingBesideDelegating() {
    Story.At parent = story.accepted("父项");
    ObjectNode delegate = Story.act("delegate");
    delegate
        .putArray("children")
        .addObject()
        .put("title", "分项")
        .put("lead", story.who("gouzhao").unit());
    List<Integer> statuses =
        both(
            () -> story.send(parent, "ducha", Story.close()),
            () -> story.send(parent, "zhujian", delegate));
    expect("closing beside delegating", List.of(200, 412), statuses);
  }

  private void childless(String what, Story.At parent, Story.At child) {
    boolean ended = rows.matter(parent.id()).state().equals("CLOSED");
    boolean open = !rows.matter(child.id()).state().equals("CLOSED");
    if (ended && open) {
      broken.says(null, "a parent was closed before its child: " + what, 0);
    }
  }

  private void expect(String what, List<Integer> expected, List<Integer> statuses) {
    if (!expected.equals(statuses)) {
      broken.says(null, "%s: answered %s, not %s".formatted(what, statuses, expected), 0);
    }
  }

  /** Sends both at the same moment and answers their statuses, the smaller first. */
  private static List<Integer> both(Supplier<Http.Answer> one, Supplier<Http.Answer> other) {
    CyclicBarrier start = new CyclicBarrier(2);
    return Stream.of(one, other)
        .map(send ->
            CompletableFuture.supplyAsync(
                () -> {
                  await(start);
                  return send.get().status();
                },
                Thread::startVirtualThread))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .sorted()
        .toList();
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
