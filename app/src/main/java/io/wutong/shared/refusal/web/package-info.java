/** How a refusal leaves the house: as problem+json (RFC 9457), in the reader's language. */
@NullMarked
package io.wutong.shared.refusal.web;

import org.jspecify.annotations.NullMarked;
