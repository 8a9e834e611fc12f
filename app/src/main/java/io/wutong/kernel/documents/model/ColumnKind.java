package io.wutong.kernel.documents.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a column of a ledger holds. The words are those that offices write above it; the longest
 * that a heading contains decides.
 */
public enum ColumnKind {
  /** 序号: nothing is kept of it but which row it was. */
  ORDINAL("序号", "序", "编号", "项次"),
  TITLE(
      "工作任务", "任务名称", "事项名称", "督办事项", "督查事项", "重点任务", "工作事项", "任务", "事项", "项目名称", "问题", "隐患",
      "工作内容", "目标任务", "主要任务", "存在的问题", "问题描述", "点位问题", "隐患描述", "名称"),
  CONTENT(
      "具体内容", "具体措施", "工作措施", "整改措施", "任务内容", "工作要求", "具体要求", "内容", "措施", "整改要求", "推进举措", "具体任务",
      "办理要求"),
  LEAD("牵头单位", "责任单位", "主办单位", "牵头部门", "责任部门", "承办单位", "主责单位", "整改责任单位", "责任主体", "单位"),
  CO("配合单位", "协办单位", "协同单位", "配合部门", "参与单位", "协办部门"),
  VERIFIER("核查单位", "验收单位", "督办单位", "督导单位", "销号审核单位"),
  PROMISED("原定时限", "原完成时限", "最初时限", "原定完成时间", "原时限"),
  DUE(
      "完成时限", "完成时间", "办理时限", "整改时限", "时限要求", "时限", "计划完成时间", "截止时间", "截止日期", "完成日期", "时间节点",
      "整改期限", "办结时限", "完成期限", "要求完成时间"),
  DISPATCHED("交办时间", "交办日期", "下发时间", "下达时间", "立项时间", "交办日", "立项日期"),
  CLOSED("办结时间", "销号时间", "实际完成时间", "办结日期", "销号日期", "整改完成时间", "实际完成日期"),
  STATE("办理状态", "完成情况", "状态", "是否完成", "是否办结", "是否销号", "办结情况", "销号情况", "整改状态", "完成状态"),
  PERCENT("完成比例", "完成率", "进度百分比", "完成百分比", "进度%", "形象进度", "完成进度"),
  PROGRESS("进展情况", "工作进展", "目前进展", "进展", "办理情况", "落实情况", "推进情况", "整改情况", "最新进展", "办理进展"),
  TARGET("目标值", "总投资", "投资额", "计划投资", "年度计划投资", "指标值"),
  /** Kept word for word beside the matter: 备注, 责任人, and every column that nobody knows. */
  REMARK("备注", "责任人", "联系电话", "联系人", "牵头领导", "责任领导", "包联领导", "说明", "来源", "问题来源", "任务来源"),
  /** Left out, because a person said so. */
  IGNORE();

  /** Of these there may be several; of every other kind one. */
  private static final Set<ColumnKind> MANY = EnumSet.of(REMARK, IGNORE, PROGRESS, CONTENT, CO);

  private final List<String> words;

  ColumnKind(String... words) {
    this.words = List.of(words);
  }

  /** Whether several columns may be of this kind. */
  public boolean mayRepeat() {
    return MANY.contains(this);
  }

  /** How many characters of a heading speak for this kind; 0 when none do. */
  int fits(String heading) {
    return words.stream().filter(heading::contains).mapToInt(String::length).max().orElse(0);
  }

  /** The kind that the heading speaks for; a remark when none is. */
  static ColumnKind of(String heading) {
    ColumnKind best = REMARK;
    int most = 0;
    for (ColumnKind kind : values()) {
      int fits = kind.fits(heading);
      if (fits > most) {
        most = fits;
        best = kind;
      }
    }
    return best;
  }

  /** Whether any kind knows the heading. */
  static boolean knows(String heading) {
    return Arrays.stream(values()).anyMatch(kind -> kind.fits(heading) > 0);
  }
}
