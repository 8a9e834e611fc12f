package io.wutong.kernel.ledger.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter in the making, one version after the one it started from. */
final class MatterChange {
  private final Matter from;
  private State state;
  private Origin origin;
  private Content content;
  private UUID verifier;
  private final Map<String, Part> parts;
  private Dates dates;
  private MatterPlan plan;
  private final Map<String, Proof> proofs;
  private Asks asks;
  private Progress progress;
  private final SortedSet<UUID> doers;
  private @Nullable Closing closing;

  MatterChange(Matter from) {
    this.from = from;
    this.state = from.state();
    this.origin = from.origin();
    this.content = from.content();
    this.verifier = from.verifier();
    this.parts = new LinkedHashMap<>(from.parts());
    this.dates = from.dates();
    this.plan = from.plan();
    this.proofs = new LinkedHashMap<>(from.proofs());
    this.asks = from.asks();
    this.progress = from.progress();
    this.doers = new TreeSet<>(from.doers());
    this.closing = from.closing();
  }

  MatterChange state(State next) {
    this.state = next;
    return this;
  }

  MatterChange origin(Origin next) {
    this.origin = next;
    return this;
  }

  MatterChange content(Content next) {
    this.content = next;
    return this;
  }

  MatterChange verifier(UUID next) {
    this.verifier = next;
    return this;
  }

  MatterChange part(Part next) {
    parts.put(next.unit().toString(), next);
    return this;
  }

  MatterChange parts(List<Part> next) {
    parts.clear();
    next.forEach(this::part);
    return this;
  }

  MatterChange dates(Dates next) {
    this.dates = next;
    return this;
  }

  MatterChange plan(MatterPlan next) {
    this.plan = next;
    return this;
  }

  MatterChange proof(Proof next) {
    proofs.put(next.id().toString(), next);
    return this;
  }

  MatterChange asks(Asks next) {
    this.asks = next;
    return this;
  }

  MatterChange progress(Progress next) {
    this.progress = next;
    return this;
  }

  MatterChange doer(UUID person) {
    doers.add(person);
    return this;
  }

  MatterChange closing(@Nullable Closing next) {
    this.closing = next;
    return this;
  }

  Matter done() {
    return new Matter(
        from.id(),
        from.version() + 1,
        state,
        origin,
        content,
        verifier,
        new TreeMap<>(parts),
        dates,
        plan,
        new TreeMap<>(proofs),
        asks,
        progress,
        doers,
        closing,
        from.grounds());
  }
}
