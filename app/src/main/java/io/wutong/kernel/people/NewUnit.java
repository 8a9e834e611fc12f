package io.wutong.kernel.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said when a unit is opened; the words are those of {@link Unit}. */
public record NewUnit(
    String code,
    String name,
    UnitKind kind,
    @Nullable UUID parent,
    LocalDate from,
    @Nullable LocalDate to,
    boolean officersSend,
    @Nullable List<UnitAlias> aliases) {}
