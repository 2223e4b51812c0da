package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.AddressRange;
import io.eni4j.model.Ipv4Address;
import io.eni4j.testkit.SharedNaiveStore;
import io.eni4j.testkit.SharedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AddressAuditTest {
  @Test
  void addressesThatAreHiddenTogetherAreToldAsOne() {
    SharedNaiveStore store = AuditWorld.healthy();
    Snapshot hiding =
        hiding(
            store, it -> it.toString().matches("10\\.0\\.2\\.([0-3]|[5-9]|255)|10\\.0\\.3\\.255"));

    assertThat(Audit.of(hiding))
        .extracting(Inconsistency::about)
        .containsExactly(
            "10.0.2.0 to 10.0.2.3",
            "10.0.2.255 to 10.0.2.255",
            "10.0.2.5 to 10.0.2.9",
            "10.0.3.255 to 10.0.3.255");
  }

  /** Subnet 9 has sixteen blocks of /16; the first, and that of 10.11.0.0, are asked for. */
  @Test
  void ofALargeSubnetTheFirstBlockAndThoseWithHeldAddressesAreAskedFor() {
    SharedNaiveStore store =
        new SharedNaiveStore()
            .plant(SharedRecords.vpc(1), SharedRecords.group(1, 1).withDefaultOfVpc(true))
            .plant(SharedRecords.subnet(9, 1, "10.0.0.0/12"))
            .plant(SharedRecords.secondary(9, 1, 9, "10.11.0.9", 1))
            .plant(AuditWorld.primaryIp(1, "10.11.0.9", 9, 9));
    List<String> asked = new ArrayList<>();
    Snapshot listening =
        new NaiveSnapshot(store) {
          @Override
          public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
            asked.add(range.first() + " to " + range.last());
            return super.free(range, from, atMost);
          }
        };

    assertThat(Audit.of(listening)).isEmpty();
    assertThat(asked).containsExactly("10.0.0.0 to 10.0.255.255", "10.11.0.0 to 10.11.255.255");
  }

  private static Snapshot hiding(SharedNaiveStore store, Predicate<Ipv4Address> hidden) {
    return new NaiveSnapshot(store) {
      @Override
      public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
        return super.free(range, from, atMost).stream().filter(hidden.negate()).toList();
      }
    };
  }
}
