@NullMarked
package io.wutong.kernel.documents.model;

import org.jspecify.annotations.NullMarked;
