package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceDefaultsTest {

  @Test
  void aVpcMayHaveNoBlockAndNoDescription() {
    Vpc vpc = Samples.vpc().build();

    assertThat(vpc.cidr()).isEmpty();
    assertThat(vpc.description()).isEmpty();
  }

  @Test
  void aSubnetMayHaveNoDescription() {
    assertThat(Samples.subnet().build().description()).isEmpty();
  }

  @Test
  void anInstanceIsIdleUnlessToldOtherwise() {
    Instance instance = Samples.instance().build();

    assertThat(instance.task()).isEmpty();
    assertThat(instance.description()).isEmpty();
  }
}
