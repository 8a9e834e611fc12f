@NullMarked
package io.wutong.kernel.documents.web;

import org.jspecify.annotations.NullMarked;
