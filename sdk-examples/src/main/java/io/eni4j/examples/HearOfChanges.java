package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.change.Event;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.EventPage;
import io.eni4j.repository.Query;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Hears of changes in two ways: a listener is told what its own service stores, as it happens; a
 * reader of the store, in this process or another, misses nothing, whoever wrote it and however
 * late it comes.
 */
public final class HearOfChanges {
  private static final Namespace NAMESPACE = new Namespace("account-1", "cn-north-1");

  private HearOfChanges() {}

  public static void main(String[] args) throws Exception {
    try (TempFolder folder = new TempFolder()) {
      JdbcConnectionPool pool =
          JdbcConnectionPool.create("jdbc:h2:file:" + folder.path().resolve("cloud"), "sa", "");
      try {
        new JdbcSchema(pool).install();
        JdbcNetworkRepository store = JdbcNetworkRepository.open(pool, NAMESPACE);
        hear(store, JdbcNetworkRepository.open(pool, NAMESPACE));
      } finally {
        pool.dispose();
      }
    }
  }

  private static void hear(JdbcNetworkRepository store, JdbcNetworkRepository others) {
    System.out.println("A listener is told what its service stores");
    EniService cloud =
        EniService.builder()
            .repository(store)
            .listener(event -> System.out.println("  " + line(event)), Runnable::run)
            .build();
    ElasticIp elasticIp =
        cloud.allocateElasticIp(AllocateElasticIp.builder().name("web").bandwidthMbps(5).build());
    widen(cloud, elasticIp, 10);

    System.out.println("Another service stores something, of which the listener does not hear");
    EniService other = EniService.builder().repository(others).build();
    widen(other, elasticIp, 20);

    System.out.println("A reader of the store hears of all");
    EventPage page = others.events(0, 100);
    page.events().forEach(event -> System.out.println("  " + line(event)));

    System.out.println("It reads on from where it was");
    cloud.releaseElasticIp(elasticIp.id());
    others
        .events(page.position(), 100)
        .events()
        .forEach(event -> System.out.println("  " + line(event)));

    System.out.println("Who begins later takes a position, and then looks at what is there");
    long position = others.eventPosition();
    System.out.println("  elastic IPs: " + other.list(Query.ELASTIC_IPS).items().size());
    System.out.println("  events since: " + others.events(position, 100).events().size());
  }

  private static void widen(EniService cloud, ElasticIp elasticIp, int bandwidthMbps) {
    cloud.modifyElasticIp(
        ModifyElasticIp.builder().elasticIpId(elasticIp.id()).bandwidthMbps(bandwidthMbps).build());
  }

  private static String line(Event event) {
    return "%s %s: from %s to %s Mbps"
        .formatted(
            event.operation().map(OperationKind::operationName).orElse("by hand"),
            event.change(),
            event.before().map(HearOfChanges::bandwidth).orElse("-"),
            event.after().map(HearOfChanges::bandwidth).orElse("-"));
  }

  private static String bandwidth(Object resource) {
    return Integer.toString(((ElasticIp) resource).bandwidthMbps());
  }
}
