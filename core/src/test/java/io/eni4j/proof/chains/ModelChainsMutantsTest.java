package io.eni4j.proof.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.eni4j.ForwardingSnapshot;
import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A fault planted in the store or in the limits is found by a short run of model chains. */
class ModelChainsMutantsTest {
  private static final int CHAINS = 60;

  @Test
  void aListingThatLeavesAPrivateIpOutIsFound() {
    assertIsFound(Lab.with(() -> FaultyStore.answering(ForgetfulListing::new)), "PRIVATE_IP");
  }

  @Test
  void anIndexThatNamesOneUserTooFewIsFound() {
    assertIsFound(Lab.with(() -> FaultyStore.answering(ForgetfulUsers::new)), "users of");
  }

  @Test
  void aProposalThatIgnoresReservedAddressesIsFound() {
    assertIsFound(Lab.with(() -> FaultyStore.answering(BoldProposals::new)), " is free");
  }

  @Test
  void anElasticIpThatStaysTiedToWhatIsGoneIsFound() {
    assertIsFound(Lab.with(() -> FaultyStore.committing(ModelChainsMutantsTest::untieing)), "fip-");
  }

  @Test
  void aServiceThatAllowsOneElasticIpMoreIsFound() {
    assertIsFound(
        Lab.HONEST.believing(it -> it.withElasticIpsPerRegion(it.elasticIpsPerRegion() - 1)),
        "ELASTIC_IP_QUOTA_EXCEEDED");
  }

  @Test
  void aServiceThatReservesOneAddressLessIsFound() {
    assertIsFound(
        Lab.HONEST.believing(it -> it.withReservedAtEnd(it.reservedAtEnd() + 1)),
        "is not given out by");
  }

  @Test
  void aTwinThatProposesReservedAddressesIsFound() {
    assertIsFound(
        Lab.HONEST.beside(() -> FaultyStore.answering(BoldProposals::new)),
        "twin's free addresses");
  }

  @Test
  void aTwinThatListsLessIsFound() {
    assertIsFound(
        Lab.HONEST.beside(() -> FaultyStore.answering(ForgetfulListing::new)),
        "twin's PRIVATE_IPs");
  }

  @Test
  void aTwinThatDoesNotStoreWhatUntiesIsFound() {
    assertIsFound(
        Lab.HONEST.beside(() -> FaultyStore.committing(ModelChainsMutantsTest::untieing)),
        "twin's ELASTIC_IPs");
  }

  @Test
  void aShortenedChainFailsAgainWhenItIsReplayed() {
    Lab lab = Lab.with(() -> FaultyStore.answering(ForgetfulListing::new));
    ChainFailure failure =
        catchThrowableOfType(ChainFailure.class, () -> Chains.prove(1, new Tally(), lab));

    assertThat(failure.steps()).hasSizeLessThan(Chain.steps(1).size());
    assertThatThrownBy(() -> Chain.run(1, failure.steps(), new Tally(), lab))
        .isInstanceOf(ChainFailure.class)
        .hasMessage(failure.getMessage());
  }

  private static void assertIsFound(Lab lab, String told) {
    Random random = new Random(3);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < CHAINS; i++) {
                Chains.prove(random.nextLong(), new Tally(), lab);
              }
            })
        .isInstanceOf(ChainFailure.class)
        .hasMessageContaining(told)
        .hasMessageContaining("replay: Chain.run(");
  }

  /** Stores all but what unties an elastic IP. */
  private static ChangeSet untieing(ChangeSet changeSet) {
    return new ChangeSet(
        changeSet.writes().stream().filter(it -> !unties(it)).toList(), changeSet.guards());
  }

  private static boolean unties(Write write) {
    return write instanceof Write.Update update
        && update.value() instanceof ElasticIp it
        && it.association().isEmpty();
  }

  private static final class ForgetfulListing extends ForwardingSnapshot {
    ForgetfulListing(Snapshot origin) {
      super(origin);
    }

    @Override
    public <R extends Resource> Page<R> list(Query<R> query) {
      Page<R> page = super.list(query);
      int size = page.items().size();
      return query.kind() == ResourceKind.PRIVATE_IP && size > 2
          ? new Page<>(page.items().subList(0, size - 1), page.next())
          : page;
    }
  }

  private static final class ForgetfulUsers extends ForwardingSnapshot {
    ForgetfulUsers(Snapshot origin) {
      super(origin);
    }

    @Override
    public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
      List<ResourceKey<?>> users = super.users(key, atMost);
      return users.size() == 1 ? List.of() : users;
    }
  }

  private static final class BoldProposals extends ForwardingSnapshot {
    BoldProposals(Snapshot origin) {
      super(origin);
    }

    @Override
    public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
      if (range.vpcId().isEmpty()) {
        return super.free(range, from, atMost);
      }
      Ipv4Address before = range.first().plus(-1);
      return super.free(new AddressRange(range.vpcId(), before, range.last()), before, atMost);
    }
  }
}
