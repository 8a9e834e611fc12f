package io.wutong.kernel.packs;

import io.wutong.shared.refusal.Refusal;

/** What a thing is called, in Chinese and in English. */
public record Title(String zh, String en) {

  public Title {
    zh = zh.strip();
    en = en.strip();
  }

  /** As a refusal says it. */
  public Refusal.Name name() {
    return new Refusal.Name(zh, en);
  }
}
