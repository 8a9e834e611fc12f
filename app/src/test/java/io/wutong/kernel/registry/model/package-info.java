@NullMarked
package io.wutong.kernel.registry.model;

import org.jspecify.annotations.NullMarked;
