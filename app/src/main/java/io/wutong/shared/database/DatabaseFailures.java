package io.wutong.shared.database;

import io.wutong.shared.postgres.DatabaseAddress;
import java.sql.SQLException;

/** Why nobody can sign in, as a sentence with its remedy. */
final class DatabaseFailures {

  private DatabaseFailures() {}

  static String sentence(SQLException failure, DatabaseAddress address, String setting) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case "28P01", "28000", "08004" ->
          "the database does not let %s in. Maybe the password in %s is wrong."
              .formatted(address, setting);
      case "3D000" ->
          "there is no database for %s. Maybe create it: create database wutong owner wutong_owner."
              .formatted(address);
      case "53300" ->
          "the database has no connection left for %s. Maybe raise its max_connections."
              .formatted(address);
      case "53100" ->
          "the disk of the database for %s is full. Maybe free some space there."
              .formatted(address);
      case "57P03" ->
          "the database for %s is still starting. Maybe try again in a moment.".formatted(address);
      default ->
          "no database answers for %s (%s). Maybe its server is down, or %s is wrong."
              .formatted(address, firstLine(failure), setting);
    };
  }

  private static String firstLine(SQLException failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return message.lines().findFirst().orElse("no reason given").replaceFirst("\\.\\s.*", "");
  }
}
