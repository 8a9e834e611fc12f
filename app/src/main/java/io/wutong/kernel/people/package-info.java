/**
 * 组织人员: units, posts, persons, accounts, and who is signed in.
 *
 * <p>For everybody: a person signs in, stands in one post at a time and acts in it. For the other
 * rooms: a {@link io.wutong.kernel.people.Directory} that answers by day. Every change is an act of
 * an administrator. It never judges a matter, never keeps a password or a token that could be read
 * back, and never writes a name in clear into the journal.
 */
@NullMarked
@ApplicationModule(
    id = "people",
    displayName = "People 组织人员",
    allowedDependencies = {"shared", "journal"})
package io.wutong.kernel.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
