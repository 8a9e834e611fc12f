package io.wutong.kernel.ledger.model;

import java.util.UUID;

/**
 * The words that a matter comes from: a span of a document that stays with it for good.
 *
 * @param document the document
 * @param title its title when the matter was proposed
 * @param start first character of the span in the document's text
 * @param end one past the last
 * @param words the span itself
 * @param textHash SHA-256 of the document's text, in hex
 */
public record Source(
    UUID document, String title, int start, int end, String words, String textHash) {

  public Source {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "The span %d–%d of document %s is no span.".formatted(start, end, document));
    }
  }
}
