@NullMarked
package io.wutong.kernel.registry.web;

import org.jspecify.annotations.NullMarked;
