package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.testing.NetworkFixtures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * No constraint of PostgreSQL sees that one interface is where another is on its way to. Whoever
 * comes second waits until the first has ended, and looks only then.
 */
@Timeout(60)
class PlacesTest {
  /** The connection, locks, writes, and then the end of the transaction. */
  private static final int COMMIT = 4;

  private static final String SECOND = "PlacesTest";

  private static final String WAITING =
      "SELECT 1 FROM pg_stat_activity WHERE application_name = '"
          + SECOND
          + "' AND wait_event_type = 'Lock'";

  private static final Instance HERE = NetworkFixtures.instance();
  private static final Instance THERE = HERE.withId(new InstanceId("i-0000000002"));
  private static final Place CONTESTED = new Place(THERE.id(), 3);

  private static final NetworkInterface LOOSE =
      NetworkFixtures.networkInterface()
          .withId(new NetworkInterfaceId("port-0000000008"))
          .withAttachment(Optional.empty());
  private static final NetworkInterface AT_ANOTHER_PLACE = LOOSE.withAttachment(at(THERE.id(), 4));
  private static final NetworkInterface PUT_THERE =
      LOOSE.withAttachment(at(THERE.id(), CONTESTED.deviceIndex()));

  private final Namespace namespace = TestDatabase.newNamespace();
  private final FaultyDataSource line = new FaultyDataSource(TestDatabase.POSTGRES.dataSource());
  private final NetworkRepository first = JdbcNetworkRepository.open(line.proxy(), namespace);
  private final NetworkRepository second = JdbcNetworkRepository.open(second(), namespace);

  private NetworkInterface moving;

  @BeforeEach
  void twoInstances() {
    NetworkInterface eni =
        NetworkFixtures.networkInterface()
            .withId(new NetworkInterfaceId("port-0000000009"))
            .withMacAddress(NetworkFixtures.primaryInterface().macAddress())
            .withAttachment(at(HERE.id(), 2));
    moving = eni.withAttachment(at(HERE.id(), 2).movingTo(CONTESTED));
    stored(
        new Write.Insert(NetworkFixtures.vpc()),
        new Write.Insert(NetworkFixtures.subnet()),
        new Write.Insert(NetworkFixtures.securityGroup()),
        new Write.Insert(HERE),
        new Write.Insert(THERE),
        new Write.Insert(eni),
        new Write.Insert(LOOSE));
  }

  @Test
  void whoIsAttachedMeetsWhoIsOnTheWay() throws Exception {
    assertSecondMeetsFirst(moving, PUT_THERE);
  }

  @Test
  void whoIsOnTheWayMeetsWhoIsAttached() throws Exception {
    assertSecondMeetsFirst(PUT_THERE, moving);
  }

  @Test
  void whoChangesItsPlaceMeetsWhoIsOnTheWay() throws Exception {
    stored(new Write.Update(AT_ANOTHER_PLACE));

    assertSecondMeetsFirst(moving, PUT_THERE);
  }

  @Test
  void whoIsOnTheWayMeetsWhoChangesItsPlace() throws Exception {
    stored(new Write.Update(AT_ANOTHER_PLACE));

    assertSecondMeetsFirst(PUT_THERE, moving);
  }

  private void assertSecondMeetsFirst(NetworkInterface one, NetworkInterface other)
      throws Exception {
    FutureTask<CommitResult> late =
        new FutureTask<>(() -> second.commit(ChangeSet.of(new Write.Update(other))));
    line.plan(
        () -> {
          new Thread(late).start();
          awaitThatItWaits(late);
        },
        COMMIT);

    stored(new Write.Update(one));

    assertThat(late.get())
        .isEqualTo(
            new CommitResult.Stale(
                new Guard.Vacant(
                    new Slot.DeviceIndex(CONTESTED.instanceId(), CONTESTED.deviceIndex()))));
  }

  /** Until it waits for a lock, or has ended, which is wrong and told by its result. */
  private static void awaitThatItWaits(FutureTask<CommitResult> late) {
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection();
        PreparedStatement waiting = connection.prepareStatement(WAITING)) {
      boolean waits = false;
      while (!waits && !late.isDone()) {
        try (ResultSet rows = waiting.executeQuery()) {
          waits = rows.next();
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void stored(Write... writes) {
    assertThat(first.commit(ChangeSet.of(writes))).isInstanceOf(CommitResult.Committed.class);
  }

  private static Attachment at(InstanceId instance, int index) {
    return new Attachment(instance, index, false, AttachmentState.ATTACHED);
  }

  private static DataSource second() {
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection()) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(connection.getMetaData().getURL());
      source.setUser(connection.getMetaData().getUserName());
      source.setApplicationName(SECOND);
      return source;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
