package io.wutong.kernel.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A target never leads into a private network, unless the operator named it. */
class ReachableTest {

  private final Reachable strict = new Reachable(Set.of());
  private final Reachable named = new Reachable(Set.of("10.1.2.3:8080"));

  @Test
  void onlyHttpsUnlessItIsNamed() {
    assertThat(strict.url("https://gateway.example/told?to=1")).isNotNull();
    for (String wrong :
        List.of(
            "http://gateway.example/",
            "ftp://gateway.example/",
            "file:///etc/passwd",
            "https://user:word@gateway.example/",
            "https://gateway.example/#part",
            "https:///told",
            "https://gateway.example/a b",
            "gateway.example",
            "")) {
      assertThat(strict.url(wrong)).as(wrong).isNull();
    }
    assertThat(named.url("http://10.1.2.3:8080/told")).isNotNull();
    assertThat(named.url("http://10.1.2.3:8081/told")).isNull();
    assertThat(named.url("http://10.1.2.3/told")).isNull();
  }

  @Test
  void noPrivateAddressIsPublic() throws UnknownHostException {
    for (String address :
        List.of(
            "127.0.0.1",
            "0.0.0.0",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1",
            "2001:0:4136:e378::1",
            "ff02::1")) {
      assertThat(Reachable.isPublic(InetAddress.getByName(address))).as(address).isFalse();
    }
    for (String address : List.of("1.1.1.1", "172.32.0.1", "100.128.0.1", "2400:3200::1")) {
      assertThat(Reachable.isPublic(InetAddress.getByName(address))).as(address).isTrue();
    }
  }
}
