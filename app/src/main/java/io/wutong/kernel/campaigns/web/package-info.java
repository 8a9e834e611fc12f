@NullMarked
package io.wutong.kernel.campaigns.web;

import org.jspecify.annotations.NullMarked;
