package io.wutong.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The pages: built files as they are, and {@code index.html} for every address that a page knows
 * ({@code /matters/…}), so that a link from a chat group opens where it points.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

  private static final String FOLDER = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Their names carry a hash of their content: another content has another name.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FOLDER + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FOLDER)
        // The others keep their names: asked for each time, answered in full only when they differ.
        // By content, for the files in a jar may all bear the same date.
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(Pages::hash)
        .resourceChain(false)
        .addResolver(new IndexForPages());
  }

  private static String hash(Resource file) {
    try {
      return '"' + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** An address without a file behind it is a page's, unless it belongs to a machine. */
  static final class IndexForPages extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      return file != null || !isPage(path) ? file : super.getResource("index.html", location);
    }

    static boolean isPage(String path) {
      boolean machine =
          path.startsWith("api/") || path.startsWith("actuator/") || path.startsWith("v3/");
      String last = path.substring(path.lastIndexOf('/') + 1);
      return !machine && !last.contains(".");
    }
  }
}
