/**
 * 专项行动: a name and a period under which matters are kept together, who takes part, when they
 * report.
 *
 * <p>For the supervision office: open one on a page in ten minutes, by a copy of last year's. It is
 * a record and not a program: what it says holds for matters handed out from then on, and never
 * changes one that is under way.
 */
@NullMarked
@ApplicationModule(
    id = "campaigns",
    displayName = "Campaigns 专项行动",
    allowedDependencies = {"shared", "journal", "people", "packs"})
package io.wutong.kernel.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
