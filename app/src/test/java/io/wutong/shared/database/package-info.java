@NullMarked
package io.wutong.shared.database;

import org.jspecify.annotations.NullMarked;
