package io.wutong.kernel.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the room.
 *
 * @param every how often the journal is read; zero leaves it to whoever calls
 * @param heartbeat how often an open page is asked whether it is still there, and may still be
 * @param pagesMax how many open pages one process keeps up to date
 * @param site where the pages are found, for links in mail; unsaid where this process itself
 *     answers
 */
@ConfigurationProperties("wutong.notices")
public record NoticeSettings(
    @DefaultValue("2s") Duration every,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("2000") int pagesMax,
    @Nullable String site) {}
