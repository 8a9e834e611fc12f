@NullMarked
package io.wutong.kernel.journal.model;

import org.jspecify.annotations.NullMarked;
