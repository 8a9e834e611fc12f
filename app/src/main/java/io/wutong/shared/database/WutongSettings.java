package io.wutong.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a person may set about an installation, as {@code --wutong.data=…} or {@code WUTONG_DATA}.
 *
 * @param data the folder of the installation
 * @param dbUrl a PostgreSQL of one's own, as the app's role ({@code WUTONG_DB_URL})
 * @param dbOwnerUrl the same database as the role that owns and migrates it
 * @param connections how many connections the pool may hold
 * @param demo whether the zone of the demonstration is filled in
 * @param empty whether nothing at all is filled in
 */
@ConfigurationProperties("wutong")
public record WutongSettings(
    @DefaultValue("data") Path data,
    @Nullable String dbUrl,
    @Nullable String dbOwnerUrl,
    @DefaultValue("24") int connections,
    @DefaultValue("false") boolean demo,
    @DefaultValue("false") boolean empty) {}
