package io.wutong.kernel.packs;

/** What a thing is called, in Chinese and in English. */
public record Title(String zh, String en) {

  public Title {
    zh = zh.strip();
    en = en.strip();
  }
}
