package io.eni4j.proof.tasks;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A data path that outlives the processes that order, in a table of its own. */
final class SqlDataPath implements AttachmentDriver {
  private static final String APPLY =
      """
      INSERT INTO plug (eni, fence, instance, place) VALUES (?, ?, ?, ?)
      ON CONFLICT (eni) DO UPDATE
      SET fence = excluded.fence, instance = excluded.instance, place = excluded.place
      WHERE plug.fence <= excluded.fence""";

  private static final int LONGEST_MILLIS = 1_000;

  private final DataSource database;
  private final ScheduledExecutorService timer;
  private final Random random = new Random(7);

  SqlDataPath(DataSource database, ScheduledExecutorService timer) {
    this.database = database;
    this.timer = timer;
  }

  static void install(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE plug (eni TEXT PRIMARY KEY, fence BIGINT, instance TEXT, place INTEGER)");
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails is told by the reply
  public DriverWork<DriverReply> carryOut(DriverOrder order) {
    CompletableFuture<DriverReply> reply = new CompletableFuture<>();
    timer.schedule(
        () -> {
          try {
            reply.complete(apply(order));
          } catch (SQLException | RuntimeException e) {
            reply.completeExceptionally(e);
          }
        },
        random.nextInt(LONGEST_MILLIS),
        TimeUnit.MILLISECONDS);
    return DriverWork.of(reply);
  }

  private DriverReply apply(DriverOrder order) throws SQLException {
    boolean isPlugged = order.wanted() == Wanted.PLUGGED;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPLY)) {
      statement.setString(1, order.networkInterfaceId().value());
      statement.setLong(2, order.fence());
      statement.setString(3, isPlugged ? order.place().instanceId().value() : null);
      statement.setInt(4, isPlugged ? order.place().deviceIndex() : 0);
      return statement.executeUpdate() == 1
          ? new DriverReply.Now(isPlugged ? Optional.of(order.place()) : Optional.empty())
          : new DriverReply.Outdated(Long.MAX_VALUE);
    }
  }

  /** Where interfaces are plugged in. */
  static Map<NetworkInterfaceId, Place> plugged(DataSource database) throws SQLException {
    Map<NetworkInterfaceId, Place> plugged = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT eni, instance, place FROM plug WHERE place > 0")) {
      while (rows.next()) {
        plugged.put(
            new NetworkInterfaceId(rows.getString(1)),
            new Place(new InstanceId(rows.getString(2)), rows.getInt(3)));
      }
    }
    return plugged;
  }
}
