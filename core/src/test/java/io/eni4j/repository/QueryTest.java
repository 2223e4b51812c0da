package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.VpcId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void aPageHoldsOneToAHundred(int pageSize) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Query.VPCS.withPageSize(pageSize))
        .withMessageContaining("pageSize is " + pageSize);
  }

  @Test
  void aPageHoldsTwentyUnlessTold() {
    assertThat(Query.VPCS.pageSize()).isEqualTo(20);
    assertThat(Query.VPCS.withPageSize(100).pageSize()).isEqualTo(100);
    assertThat(Query.VPCS.withPageSize(1).pageSize()).isEqualTo(1);
  }

  @Test
  void onlyTheSevenKindsCanBeListed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Query<>(Resource.class, Set.of(), 20, Optional.empty()))
        .withMessageContaining("type is io.eni4j.model.Resource");
    assertThat(Query.PRIVATE_IPS.kind()).isEqualTo(ResourceKind.PRIVATE_IP);
  }

  @Test
  void aFilterListsOnlyTheKindsItIsFor() {
    Filter inVpc = new Filter.InVpc(new VpcId("vpc-0000000001"));
    Filter inGroup = new Filter.InSecurityGroup(new SecurityGroupId("sg-0000000001"));

    assertThat(Query.NETWORK_INTERFACES.and(inVpc).and(inGroup).filters())
        .containsExactlyInAnyOrder(inVpc, inGroup);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Query.VPCS.and(inVpc))
        .withMessageContaining("InVpc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Query.ELASTIC_IPS.and(inGroup))
        .withMessageContaining("ELASTIC_IP");
  }
}
