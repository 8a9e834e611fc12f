package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.PackFolder;
import io.wutong.kernel.packs.model.PackFolder.Source;
import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the packs are: the folder that {@code wutong.packs} names, or else the copies that the jar
 * carries, so that it runs anywhere.
 */
@Component
class PackLocation {

  private final String folder;
  private final PathMatchingResourcePatternResolver carried =
      new PathMatchingResourcePatternResolver();

  PackLocation(@Value("${wutong.packs:}") String folder) {
    this.folder = folder;
  }

  /** Every {@code pack.yaml} there is, by system. */
  List<Source> sources() {
    if (folder.isEmpty()) {
      return carriedSources();
    }
    if (!Files.isDirectory(Path.of(folder))) {
      throw new StartRefused(
          "wutong.packs names %s, which is no folder. Maybe leave it out: the app carries its packs."
              .formatted(folder));
    }
    return PackFolder.sources(Path.of(folder));
  }

  /** Another file in a system's folder, or null when it has none of that name. */
  byte @Nullable [] find(String system, String name) {
    try {
      if (folder.isEmpty()) {
        Resource file = carried.getResource("classpath:packs/%s/%s".formatted(system, name));
        return file.exists() ? file.getContentAsByteArray() : null;
      }
      Path file = Path.of(folder, system, name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Source> carriedSources() {
    List<Source> sources = new ArrayList<>();
    try {
      for (Resource file : carried.getResources("classpath*:packs/*/pack.yaml")) {
        String[] parts = file.getURL().toString().split("/");
        String system = parts[parts.length - 2];
        byte[] yaml = file.getContentAsByteArray();
        sources.add(new Source("packs/%s/pack.yaml".formatted(system), system, yaml));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sources.sort(Comparator.comparing(Source::system));
    return List.copyOf(sources);
  }
}
