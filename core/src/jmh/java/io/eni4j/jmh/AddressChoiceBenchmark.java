package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Subnet;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A free address of a /16 of which a part is held, at random. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AddressChoiceBenchmark {
  private static final int WRITES_AT_ONCE = 1_000;

  @Param({"10", "50", "90", "99", "100"})
  public int percent;

  private final BitSet held = new BitSet();
  private Snapshot snapshot;
  private AddressRange range;
  private int first;
  private int size;
  private int start;

  @Setup
  public void fill() {
    NetworkRepository repository = new InMemoryNetworkRepository();
    EniService service = EniService.builder().repository(repository).seed(1).build();
    NetworkInterface holder = Worlds.pairs(service, 1).get(0).networkInterface();
    Subnet subnet = service.find(holder.subnetId()).orElseThrow();
    first = subnet.cidr().first().bits() + 3;
    size = (1 << 16) - 4;
    range =
        new AddressRange(
            Optional.of(subnet.vpcId()), new Ipv4Address(first), new Ipv4Address(first + size - 1));
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    Collections.shuffle(all, new Random(1));
    List<Write> writes = new ArrayList<>();
    for (int i : all.subList(0, (int) ((long) size * percent / 100))) {
      held.set(i);
      PrivateIpKey key = new PrivateIpKey(subnet.vpcId(), new Ipv4Address(first + i));
      if (service.find(key).isEmpty()) {
        writes.add(new Write.Insert(new PrivateIp(key, subnet.id(), holder.id(), false)));
      }
      if (writes.size() == WRITES_AT_ONCE) {
        repository.commit(new ChangeSet(writes, List.of()));
        writes.clear();
      }
    }
    repository.commit(new ChangeSet(writes, List.of()));
    snapshot = repository.snapshot();
  }

  private int nextStart() {
    start = (start + 7_919) % size;
    return start;
  }

  @Row(
      value = "a free address, percent of a /16 held",
      floor = "nextClearBit",
      floorIs = "BitSet.nextClearBit from a rotating start, and from 0 if there is none behind it",
      flat = 1.5,
      atMostNanos = 100,
      remark = "at 99 percent the search meets more full blocks, and some runs are just above")
  @Benchmark
  public Object free() {
    return snapshot.free(range, new Ipv4Address(first + nextStart()), 1);
  }

  @Benchmark
  public int nextClearBit() {
    int found = held.nextClearBit(nextStart());
    return found < size ? found : held.nextClearBit(0);
  }
}
