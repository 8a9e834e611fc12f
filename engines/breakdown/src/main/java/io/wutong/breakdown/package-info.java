/** Turns the text of a speech or plan into candidate matters, by rules over a dictionary. */
@NullMarked
package io.wutong.breakdown;

import org.jspecify.annotations.NullMarked;
