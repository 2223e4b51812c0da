package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {

  @Test
  void everyListSaysWhatIsInIt() {
    List<Members<?>> lists =
        List.of(
            new Members.SubnetsOf(Things.VPC_ID),
            new Members.SecurityGroupsOf(Things.VPC_ID),
            new Members.InterfacesOf(Things.INSTANCE_ID),
            new Members.PrivateIpsOf(Things.PORT_ID),
            new Members.ElasticIpsOf(Things.PORT_ID));

    assertThat(lists.stream().<ResourceKind>map(Members::kind))
        .containsExactly(
            ResourceKind.SUBNET,
            ResourceKind.SECURITY_GROUP,
            ResourceKind.NETWORK_INTERFACE,
            ResourceKind.PRIVATE_IP,
            ResourceKind.ELASTIC_IP);
  }
}
