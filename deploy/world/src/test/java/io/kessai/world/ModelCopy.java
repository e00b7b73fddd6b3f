package io.kessai.world;

import io.kessai.world.ModelDatabase.Parameters;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;

/**
 * As much of COPY in its binary form as the services use. A statement's parameters are its columns:
 * each an array of the rows' fields, to be read by {@link #text} and its like.
 */
public final class ModelCopy {
  /** The signature of eleven bytes, flags, length of the extension. */
  private static final int BEGINNING = 19;

  private static final short END = -1;
  private static final int NONE = -1;

  private ModelCopy() {}

  /** A field of {@code text}. */
  public static String text(Object field) {
    return field == null ? null : new String((byte[]) field, StandardCharsets.UTF_8);
  }

  /** A field of {@code jsonb}, whose text follows a version. */
  public static String json(Object field) {
    return text(field).substring(1);
  }

  /** A field of {@code bigint}. */
  public static long bigint(Object field) {
    return ByteBuffer.wrap((byte[]) field).getLong();
  }

  /** A field of {@code boolean}. */
  public static boolean flag(Object field) {
    return ((byte[]) field)[0] != 0;
  }

  /**
   * A connection that copies.
   *
   * @param begin called with each statement; what it returns is given all its rows
   */
  static PGConnection connection(Function<String, Consumer<Parameters>> begin) {
    QueryExecutor executor =
        proxy(
            QueryExecutor.class,
            (self, method, arguments) -> {
              known(method.getName().equals("startCopy"), method);
              return copy(begin.apply((String) arguments[0]));
            });
    BaseConnection base =
        proxy(
            BaseConnection.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getQueryExecutor" -> executor;
                  case "getEncoding" -> null;
                  case "getAutoCommit" -> false;
                  default -> throw new UnsupportedOperationException(method.toString());
                });
    return proxy(
        PGConnection.class,
        (self, method, arguments) -> {
          known(method.getName().equals("getCopyAPI"), method);
          return manager(base);
        });
  }

  private static CopyManager manager(BaseConnection base) {
    try {
      return new CopyManager(base);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static CopyIn copy(Consumer<Parameters> rows) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    return proxy(
        CopyIn.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "writeToCopy" -> {
                sent.write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
                yield null;
              }
              case "endCopy" -> {
                rows.accept(columns(ByteBuffer.wrap(sent.toByteArray())));
                yield 0L;
              }
              case "isActive" -> false;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private static Parameters columns(ByteBuffer sent) {
    sent.position(BEGINNING);
    List<List<byte[]>> columns = new ArrayList<>();
    for (short fields = sent.getShort(); fields != END; fields = sent.getShort()) {
      for (int column = 0; column < fields; column++) {
        if (columns.size() == column) {
          columns.add(new ArrayList<>());
        }
        columns.get(column).add(field(sent));
      }
    }
    Parameters parameters = new Parameters();
    for (int column = 0; column < columns.size(); column++) {
      parameters.set(column + 1, columns.get(column).toArray());
    }
    return parameters;
  }

  private static byte[] field(ByteBuffer sent) {
    int length = sent.getInt();
    if (length == NONE) {
      return null;
    }
    byte[] field = new byte[length];
    sent.get(field);
    return field;
  }

  private static void known(boolean known, Object method) {
    if (!known) {
      throw new UnsupportedOperationException(method.toString());
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
