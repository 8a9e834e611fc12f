@NullMarked
package io.wutong.kernel.archive.model;

import org.jspecify.annotations.NullMarked;
