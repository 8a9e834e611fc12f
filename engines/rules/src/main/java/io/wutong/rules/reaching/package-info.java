/**
 * What would it take: the smallest changes of chosen facts that reach a goal. Nothing is proposed
 * that was not judged again.
 */
@NullMarked
package io.wutong.rules.reaching;

import org.jspecify.annotations.NullMarked;
