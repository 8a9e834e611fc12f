package io.wutong.kernel.ledger.web;

import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.MatterPlan;
import io.wutong.kernel.ledger.model.PlanRefusals;
import io.wutong.kernel.ledger.model.Planning;
import io.wutong.shared.web.Complete;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 倒排工期试算: a plan asked 'what if', kept nowhere. */
@RestController
@RequestMapping("/api/plans")
class PlanWindow {

  private final Calendar calendar;

  PlanWindow(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Steps, the day from which and the day by which. */
  record WhatIf(List<Act.Step> nodes, LocalDate start, LocalDate due) {}

  @PostMapping
  MatterPlan whatIf(@RequestBody WhatIf question) {
    Complete.refuseMissing(question);
    try {
      return Planning.dated(
          Planning.own(question.nodes(), List.of()),
          calendar.current(),
          question.start(),
          question.due());
    } catch (IllegalArgumentException e) {
      throw PlanRefusals.of(e, question.nodes()).refused();
    }
  }
}
