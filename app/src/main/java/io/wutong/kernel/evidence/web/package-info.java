@NullMarked
package io.wutong.kernel.evidence.web;

import org.jspecify.annotations.NullMarked;
