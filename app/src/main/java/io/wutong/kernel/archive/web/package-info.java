@NullMarked
package io.wutong.kernel.archive.web;

import org.jspecify.annotations.NullMarked;
