package io.wutong.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Where ids come from: new ones in time order (UUIDv7), named ones always the same (UUIDv5). */
public final class Ids {

  private static final TimeBasedEpochGenerator IN_TIME_ORDER = Generators.timeBasedEpochGenerator();
  private static final NameBasedGenerator BY_NAME =
      Generators.nameBasedGenerator(UUID.fromString("5b6f2f1e-3c0a-5c55-9d0e-7775746f6e67"));

  private Ids() {}

  /** A new id, later than all before it on this machine. */
  public static UUID next() {
    return IN_TIME_ORDER.generate();
  }

  /** The id of a thing with a natural key: the same kind and key give the same id, everywhere. */
  public static UUID named(String kind, String key) {
    return BY_NAME.generate(kind + ":" + key);
  }
}
