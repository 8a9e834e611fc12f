/**
 * 灯与序时: when the light of a matter turns and why, and how its figure stands beside its time.
 *
 * <p>For the ledger, which asks at each act ({@link io.wutong.kernel.lights.Turning}) and keeps the
 * answer, and for pages, which only compare what was kept with a day. The schemes come from packs.
 * It is pure: it keeps nothing, knows no clock, and no light ever turns back between two acts.
 */
@NullMarked
@ApplicationModule(
    id = "lights",
    displayName = "Lights 灯与序时",
    allowedDependencies = {"packs"})
package io.wutong.kernel.lights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
