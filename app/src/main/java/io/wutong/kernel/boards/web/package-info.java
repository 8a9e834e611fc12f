@NullMarked
package io.wutong.kernel.boards.web;

import org.jspecify.annotations.NullMarked;
