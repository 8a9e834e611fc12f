package io.wutong.kernel.evidence;

import io.wutong.kernel.evidence.store.FileFolder;
import io.wutong.shared.database.WutongSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files stand, and how much of a request is read at all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class EvidenceConfiguration {

  private static final int IN_MEMORY = 1 << 16;
  private static final long OTHER_PARTS = 4L << 20;

  @Bean
  FileFolder fileFolder(WutongSettings installation, FileSettings settings) {
    return FileFolder.open(installation.data().resolve("files"), settings.reserve().toBytes());
  }

  /**
   * Tomcat puts the parts of a request where unfinished files stand, so that the sweep finds what a
   * crash leaves, and stops reading at the limit.
   */
  @Bean
  MultipartConfigElement multipartConfig(FileFolder folder, FileSettings settings) {
    long largest = settings.largest().toBytes();
    return new MultipartConfigElement(
        folder.incoming().toString(), largest, largest + OTHER_PARTS, IN_MEMORY);
  }
}
