package io.wutong.kernel.notices.mail;

import io.wutong.shared.refusal.Refusal;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** How an address is written. */
public final class MailAddress {

  private static final int LONGEST = 254;

  private MailAddress() {}

  /** One plain address, or nothing. */
  public static String check(String said) {
    String address = said.strip();
    if (!address.isEmpty() && !isOne(address)) {
      throw Refusal.badInput("mail-address").with("address", address).refused();
    }
    return address;
  }

  private static boolean isOne(String address) {
    try {
      InternetAddress[] read = InternetAddress.parse(address, true);
      return address.length() <= LONGEST
          && read.length == 1
          && !read[0].isGroup()
          && read[0].getAddress().equals(address)
          && address.chars().allMatch(c -> c > ' ' && c < 127)
          && address.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }
}
