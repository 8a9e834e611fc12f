@NullMarked
package io.wutong.kernel.boards.model;

import org.jspecify.annotations.NullMarked;
