@NullMarked
package io.wutong.shared.web;

import org.jspecify.annotations.NullMarked;
