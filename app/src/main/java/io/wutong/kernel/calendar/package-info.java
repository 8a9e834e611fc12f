/** x. */
@NullMarked
@ApplicationModule(id = "calendar", allowedDependencies = {"shared", "journal", "people"})
package io.wutong.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
