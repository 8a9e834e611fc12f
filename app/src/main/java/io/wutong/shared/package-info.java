/**
 * What every room may use: who acts, what time it is, how a refusal is worded, how JSON is written,
 * how something is printed.
 *
 * <p>It knows no room.
 */
@NullMarked
@ApplicationModule(
    id = "shared",
    displayName = "Shared",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package io.wutong.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
