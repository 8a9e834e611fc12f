@NullMarked
package io.wutong.kernel.journal.web;

import org.jspecify.annotations.NullMarked;
