@NullMarked
package io.wutong.shared.refusal.web;

import org.jspecify.annotations.NullMarked;
