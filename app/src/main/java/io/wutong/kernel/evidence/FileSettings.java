package io.wutong.kernel.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an installation may set about files.
 *
 * @param largest a larger file is refused
 * @param reserve so much of the disk is left free for the tables
 */
@ConfigurationProperties("wutong.files")
public record FileSettings(
    @DefaultValue("50MB") DataSize largest, @DefaultValue("256MB") DataSize reserve) {}
