package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElasticIpTest {
  private static final ElasticIpAssociation TIE =
      new ElasticIpAssociation(Samples.PORT, Samples.privateIp().key());

  @Test
  void aNewElasticIpIsTiedToNothingAndGoodForAllZones() {
    ElasticIp fresh = Samples.elasticIp().build();

    assertThat(fresh.status()).isEqualTo(ElasticIpStatus.NOT_ASSOCIATED);
    assertThat(fresh.association()).isEmpty();
    assertThat(fresh.zone()).isEmpty();
    assertThat(fresh.name()).isEmpty();
  }

  @Test
  void theStatusSaysWhetherThereIsATie() {
    ElasticIp tied = Samples.elasticIp().association(TIE).build();

    assertThat(tied.status()).isEqualTo(ElasticIpStatus.ASSOCIATED);
    assertThat(tied.withAssociation(Optional.empty()).status())
        .isEqualTo(ElasticIpStatus.NOT_ASSOCIATED);
  }
}
