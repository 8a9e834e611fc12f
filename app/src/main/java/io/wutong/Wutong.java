package io.wutong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the house. */
@SpringBootApplication
public class Wutong {

  private Wutong() {}

  public static void main(String[] args) {
    SpringApplication.run(Wutong.class, args);
  }
}
