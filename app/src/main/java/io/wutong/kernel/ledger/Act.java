package io.wutong.kernel.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.wutong.kernel.ledger.model.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to a matter. The name of each act is its {@code act} member in JSON; who may
 * do it, from which state and to which, stands in {@link io.wutong.kernel.ledger.model.Verb}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Act.Amend.class, name = "amend"),
  @JsonSubTypes.Type(value = Act.Dispatch.class, name = "dispatch"),
  @JsonSubTypes.Type(value = Act.Accept.class, name = "accept"),
  @JsonSubTypes.Type(value = Act.AskReassign.class, name = "ask-reassign"),
  @JsonSubTypes.Type(value = Act.Reassign.class, name = "reassign"),
  @JsonSubTypes.Type(value = Act.Arbitrate.class, name = "arbitrate"),
  @JsonSubTypes.Type(value = Act.Delegate.class, name = "delegate"),
  @JsonSubTypes.Type(value = Act.Report.class, name = "report"),
  @JsonSubTypes.Type(value = Act.Correct.class, name = "correct"),
  @JsonSubTypes.Type(value = Act.Attach.class, name = "attach"),
  @JsonSubTypes.Type(value = Act.Replan.class, name = "plan"),
  @JsonSubTypes.Type(value = Act.Change.class, name = "change"),
  @JsonSubTypes.Type(value = Act.AskExtension.class, name = "ask-extension"),
  @JsonSubTypes.Type(value = Act.GrantExtension.class, name = "grant-extension"),
  @JsonSubTypes.Type(value = Act.RefuseExtension.class, name = "refuse-extension"),
  @JsonSubTypes.Type(value = Act.Suspend.class, name = "suspend"),
  @JsonSubTypes.Type(value = Act.Resume.class, name = "resume"),
  @JsonSubTypes.Type(value = Act.Submit.class, name = "submit"),
  @JsonSubTypes.Type(value = Act.Return.class, name = "return"),
  @JsonSubTypes.Type(value = Act.Close.class, name = "close"),
  @JsonSubTypes.Type(value = Act.Reopen.class, name = "reopen"),
  @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
  @JsonSubTypes.Type(value = Act.Instruct.class, name = "instruct"),
  @JsonSubTypes.Type(value = Act.Remind.class, name = "remind"),
  @JsonSubTypes.Type(value = Act.Split.class, name = "split"),
  @JsonSubTypes.Type(value = Act.Merge.class, name = "merge"),
  @JsonSubTypes.Type(value = Act.HandOver.class, name = "hand-over"),
  @JsonSubTypes.Type(value = Act.Rate.class, name = "rate"),
})
public sealed interface Act {

  /** 修改: what was proposed, before it is first handed out. An absent member stays as it is. */
  record Amend(
      @Nullable String title,
      @Nullable String content,
      @Nullable UUID lead,
      @Nullable List<UUID> co,
      @Nullable UUID verifier,
      @Nullable LocalDate promisedOn,
      @Nullable Figure target,
      @Nullable UUID campaign,
      @Nullable Map<String, String> fields)
      implements Act {}

  /** 批准交办, with the basis of the approval (国务院令733 §11). */
  record Dispatch(String basis) implements Act {}

  /** 签收, naming who sees to it; the person who signs unless said otherwise. */
  record Accept(@Nullable UUID responsible) implements Act {}

  /** 申请改派. */
  record AskReassign(String reason) implements Act {}

  /** 改派; to the same lead it is a refusal of what was asked. */
  record Reassign(UUID lead, List<UUID> co, String reason) implements Act {
    public Reassign {
      co = listed(co);
    }
  }

  /** 职责争议裁定: whose it is, for good. */
  record Arbitrate(UUID lead, List<UUID> co, String decision, String basis) implements Act {
    public Arbitrate {
      co = listed(co);
    }
  }

  /** 分解转派 to units below. */
  record Delegate(List<Share> children) implements Act {
    public Delegate {
      children = listed(children);
    }
  }

  /** 进展报送: either words on progress, or 'nothing new, because'. */
  record Report(
      @Nullable String progress,
      @Nullable Integer percent,
      @Nullable String problems,
      @Nullable String nextSteps,
      @Nullable Coordination coordination,
      @Nullable String nothingNewBecause,
      List<Figure> figures,
      List<Shown> evidence,
      List<NodeDone> doneNodes)
      implements Act {
    public Report {
      figures = listed(figures);
      evidence = listed(evidence);
      doneNodes = listed(doneNodes);
    }
  }

  /** 更正 of a reported figure; the old value stays readable. */
  record Correct(int version, String figure, String value, String reason) implements Act {}

  /** 补充佐证. */
  record Attach(List<Shown> evidence) implements Act {
    public Attach {
      evidence = listed(evidence);
    }
  }

  /** 调整计划: the unit's own steps, scheduled backward from the date in force. */
  record Replan(List<Step> nodes) implements Act {
    public Replan {
      nodes = listed(nodes);
    }
  }

  /**
   * 变更 of content, target or units, approved; an absent member stays as it is. The first promise
   * stays in any case.
   */
  record Change(
      @Nullable String title,
      @Nullable String content,
      @Nullable Figure target,
      @Nullable UUID lead,
      @Nullable List<UUID> co,
      @Nullable UUID verifier,
      @Nullable UUID campaign,
      @Nullable Map<String, String> fields,
      String reason,
      String basis)
      implements Act {}

  /** 延期申请, before expiry. */
  record AskExtension(LocalDate to, String reason, boolean notOwnMaking) implements Act {}

  /** 同意延期, to the date asked for unless said otherwise. */
  record GrantExtension(@Nullable LocalDate to, String basis) implements Act {}

  /** 不同意延期. */
  record RefuseExtension(String reason) implements Act {}

  /** 暂缓办理. */
  record Suspend(String reason, String basis) implements Act {}

  /** 恢复办理. */
  record Resume(String reason) implements Act {}

  /** 报请核查: the lead says it is done; a co-unit, that its part is. */
  record Submit(String words, List<Shown> evidence) implements Act {
    public Submit {
      evidence = listed(evidence);
    }
  }

  /** 退回重办. */
  record Return(String reason) implements Act {}

  /** 办结, with an outcome other than 并入, which {@link Merge} is for. */
  record Close(Outcome outcome, String words) implements Act {}

  /** 重新办理 (反弹), with a new date. */
  record Reopen(String reason, LocalDate dueOn) implements Act {}

  /** 撤销. */
  record Withdraw(String reason) implements Act {}

  /** 批示. */
  record Instruct(String words) implements Act {}

  /**
   * 提醒 of the lead that something is awaited from it; its next report answers it.
   *
   * @param occasion what it was reminded for, as a meeting; none when somebody just did
   */
  record Remind(String words, @Nullable UUID occasion) implements Act {}

  /** 拆分: this matter keeps what is left; each part becomes a matter with the same promise. */
  record Split(List<Share> parts, String reason) implements Act {
    public Split {
      parts = listed(parts);
    }
  }

  /** 并入 another open matter. */
  record Merge(UUID into, String reason) implements Act {}

  /** 移交: another person sees to this unit's part. */
  record HandOver(UUID toPerson, String reason) implements Act {}

  /** 评价 of a co-unit by the lead, 1 to 5. */
  record Rate(UUID unit, int stars, String words) implements Act {}

  /** A piece for somebody else. */
  record Share(
      String title,
      @Nullable String content,
      UUID lead,
      @Nullable LocalDate dueOn,
      @Nullable Figure target) {}

  /** A figure: what is counted, a decimal in plain notation, its unit. */
  record Figure(String name, String value, String unit) {}

  /** 需协调事项: whom it needs, for what, by when. */
  record Coordination(UUID unit, String what, @Nullable LocalDate by) {}

  /** A step that was done, and on which day. */
  record NodeDone(String id, LocalDate on) {}

  /** A step of a unit's own plan. */
  record Step(String id, String title, int duration, String unit, List<String> after, int lag) {
    public Step {
      after = listed(after);
    }
  }

  /**
   * 佐证 that is offered: an uploaded file by hash and name, or a statement and how it is known
   * ({@code WRITTEN}, {@code BY_PHONE}, {@code IN_PERSON}).
   */
  record Shown(
      @Nullable String condition,
      @Nullable String hash,
      @Nullable String name,
      @Nullable String statement,
      @Nullable String how) {}

  private static <T> List<T> listed(@Nullable List<T> items) {
    return items == null ? List.of() : List.copyOf(items);
  }
}
