package consumer;

import static io.eni4j.testing.DecisionAssertions.assertDenied;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testkit.junit.EniTest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an author of tests is given: a cloud for each test, and clouds and operations at random. */
@EniTest
class FixtureTest {
  @Test
  void aTestIsGivenACloud(CloudFixture fixture) {
    assertDenied(
        fixture
            .cloud()
            .submit(
                AttachNetworkInterface.of(
                    fixture.networkInterface("spare-1").id(), fixture.instance("full-1").id())),
        ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
    assertTrue(fixture.cloud().audit().isEmpty());
  }

  @Property(tries = 20)
  void aPropertyIsGivenCloudsAndOperations(
      @ForAll CloudFixture fixture, @ForAll Operation<?> operation) {
    fixture.cloud().submit(operation);
    fixture.assertConsistent();
  }
}
