/** The verbs of the command line; each reads files, asks the rooms, and prints. */
@NullMarked
package io.wutong.rules.command;

import org.jspecify.annotations.NullMarked;
