package io.wutong.kernel.evidence.web;

import io.wutong.kernel.evidence.FileSettings;
import io.wutong.kernel.evidence.store.FileFolder;
import io.wutong.shared.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Words what the servlet container refuses before a window is reached. */
@Component("multipartResolver")
class RefusingMultipartResolver extends StandardServletMultipartResolver {

  private final long largest;

  RefusingMultipartResolver(FileSettings settings) {
    this.largest = settings.largest().toBytes();
  }

  @Override
  public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
    try {
      return super.resolveMultipart(request);
    } catch (MaxUploadSizeExceededException e) {
      throw FileFolder.tooLarge(largest);
    } catch (MultipartException e) {
      throw FileFolder.isDiskFull(e)
          ? FileFolder.diskFull()
          : Refusal.badInput("upload-broken-off").refused();
    }
  }
}
