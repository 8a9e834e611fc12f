package io.wutong.shared;

/** The languages that the house speaks. */
public enum Language {
  ZH,
  EN
}
