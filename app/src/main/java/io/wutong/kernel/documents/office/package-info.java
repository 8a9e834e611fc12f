@NullMarked
package io.wutong.kernel.documents.office;

import org.jspecify.annotations.NullMarked;
