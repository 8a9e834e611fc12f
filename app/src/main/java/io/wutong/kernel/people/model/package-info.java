@NullMarked
package io.wutong.kernel.people.model;

import org.jspecify.annotations.NullMarked;
