package io.wutong.rules.expression;

import java.util.List;

/**
 * What is wrong in an expression.
 *
 * @param offset the character, from 0
 */
public record Fault(int offset, String what, String maybe, List<String> known) {

  public Fault {
    known = List.copyOf(known);
  }

  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Fault fault;

    Found(Fault fault) {
      super(fault.what());
      this.fault = fault;
    }
  }
}
