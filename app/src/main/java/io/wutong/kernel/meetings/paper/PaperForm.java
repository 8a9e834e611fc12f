package io.wutong.kernel.meetings.paper;

/** What the paper is written as. */
public enum PaperForm {
  /** Can be edited. */
  WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** Looks the same everywhere. */
  PDF("pdf", "application/pdf");

  private final String ending;
  private final String mediaType;

  PaperForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** How its files are called at the end. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }
}
