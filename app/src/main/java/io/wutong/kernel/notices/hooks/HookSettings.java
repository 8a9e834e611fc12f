package io.wutong.kernel.notices.hooks;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator of the installation allows.
 *
 * @param allow targets, as {@code host:port}, that may be told over http or in a private network
 */
@ConfigurationProperties("wutong.hooks")
public record HookSettings(@DefaultValue Set<String> allow) {}
