package io.wutong.kernel.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One system as data.
 *
 * @param system its name, that of its folder
 * @param hash SHA-256 of its file, in hex: the version
 * @param kinds by id with the system before it, in the order of the file
 * @param zone what an empty installation is first filled with; most packs have none
 */
public record Pack(
    String system, Title title, String hash, Map<String, Kind> kinds, @Nullable Zone zone) {

  public Pack {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }
}
