@NullMarked
package io.wutong.kernel.packs.web;

import org.jspecify.annotations.NullMarked;
