/** Subjects out of CSV files: the first column names them, the others are declared facts. */
@NullMarked
package io.wutong.rules.facts;

import org.jspecify.annotations.NullMarked;
