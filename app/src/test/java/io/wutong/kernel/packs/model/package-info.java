@NullMarked
package io.wutong.kernel.packs.model;

import org.jspecify.annotations.NullMarked;
