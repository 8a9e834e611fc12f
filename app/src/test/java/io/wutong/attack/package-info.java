/**
 * Attacks on the promises of the ledger, from outside: over HTTP, by killing, and as the database
 * role of the app. Nothing here asks the ledger's model what is right; {@link
 * io.wutong.attack.Rules} says it again, slowly.
 */
@NullMarked
package io.wutong.attack;

import org.jspecify.annotations.NullMarked;
