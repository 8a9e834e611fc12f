package io.wutong.kernel.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said when a post is opened; the words are those of {@link Post}. */
public record NewPost(
    UUID unit,
    String title,
    UUID person,
    Set<Right> rights,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID standsInFor,
    int rank) {}
