@NullMarked
package io.wutong.kernel.people.web;

import org.jspecify.annotations.NullMarked;
