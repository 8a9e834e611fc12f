/**
 * 主体登记: enterprises and other bodies, by unified social credit code.
 *
 * <p>For officers and other rooms: enter a party once, find it by code or by words of its name. A
 * state company is a unit and a party. It never keeps what a party has done, and never accepts a
 * code whose check digit is wrong.
 */
@NullMarked
@ApplicationModule(
    id = "registry",
    displayName = "Registry 主体登记",
    allowedDependencies = {"shared", "journal", "people", "packs"})
package io.wutong.kernel.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
