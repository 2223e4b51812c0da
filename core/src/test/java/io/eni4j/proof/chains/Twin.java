package io.eni4j.proof.chains;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.change.Write;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.operation.Operation;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The same service on another store: whatever it is asked it answers the same, and in the end it
 * holds the same.
 *
 * @param repository the other store
 * @param service the service on it, which chooses as the first one does
 */
record Twin(NetworkRepository repository, EniService service) implements AutoCloseable {

  /** Sets a record by an operator's hand. */
  void plant(Resource value) {
    CommitResult result = repository.commit(ChangeSet.of(new Write.Update(value)));
    Claim.that(result instanceof CommitResult.Committed, "the twin does not store ", value);
  }

  /** Asks for what the first service has answered. */
  <T> void ask(Operation<T> operation, Outcome<T> expected) {
    Outcome<T> outcome = service.submit(operation);
    Claim.equal(expected.violations(), outcome.violations(), "twin's violations of ", operation);
    Claim.equal(expected.result(), outcome.result(), "twin's answer to ", operation);
  }

  /** Claims that records, pages, counters and free addresses are those of the first store. */
  void holdsTheSame(Snapshot first, World world, Dice dice) {
    try (Snapshot second = service.snapshot()) {
      for (ResourceKind kind : ResourceKind.values()) {
        int size = dice.between(1, 9);
        List<Resource> expected = Stored.walk(first, Stored.query(kind).withPageSize(size));
        List<Resource> actual = Stored.walk(second, Stored.query(kind).withPageSize(size));
        Claim.equal(expected, actual, "twin's ", kind, "s by ", size);
      }
      for (Counter counter : Counter.values()) {
        Quota quota = new Quota(counter, 0);
        Claim.equal(first.count(quota), second.count(quota), "twin's ", counter);
      }
      for (Subnet subnet : world.subnets.values()) {
        free(Optional.of(subnet.vpcId()), subnet.cidr(), first, second, dice);
      }
      for (Ipv4Cidr block : world.numbers.pool()) {
        free(Optional.empty(), block, first, second, dice);
      }
    }
  }

  private static void free(
      Optional<VpcId> vpcId, Ipv4Cidr block, Snapshot first, Snapshot second, Dice dice) {
    AddressRange range = new AddressRange(vpcId, block.first(), block.last());
    Ipv4Address from = range.first().plus(Math.floorMod(dice.number(), range.size()));
    int atMost = dice.oneOf(1, 20, 600);
    Claim.equal(
        first.free(range, from, atMost),
        second.free(range, from, atMost),
        "twin's free addresses in ",
        range,
        " from ",
        from);
  }

  @Override
  public void close() {
    service.close();
  }
}
