package io.wutong.kernel.exchange.model;

/**
 * What a column of a form is filled with.
 *
 * @param field which field of the matter's kind; empty for every other fact
 */
public record FormColumn(Fact fact, String field) {

  public FormColumn {
    field = field == null ? "" : field;
  }

  public static FormColumn of(Fact fact) {
    return new FormColumn(fact, "");
  }
}
