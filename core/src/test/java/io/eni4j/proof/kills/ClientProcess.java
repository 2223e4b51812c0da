package io.eni4j.proof.kills;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.model.InstanceId;
import io.eni4j.model.SubnetId;
import java.util.ArrayList;
import java.util.List;

/** Clients in a process of their own, which goes on until it is killed. */
final class ClientProcess {
  private ClientProcess() {}

  /**
   * Starts a client for each host.
   *
   * @param arguments the database, the subnet, a seed, and the hosts
   */
  public static void main(String[] arguments) throws InterruptedException {
    HikariDataSource pool = Cluster.pool(arguments[0]);
    EniService door = Load.door(pool);
    long seed = Long.parseLong(arguments[2]);
    List<Thread> threads = new ArrayList<>();
    for (int i = 3; i < arguments.length; i++) {
      int client = i - 3;
      InstanceId host = new InstanceId(arguments[i]);
      Client one =
          new Client(
              door,
              new SubnetId(arguments[1]),
              host,
              seed + client,
              new Belongings(),
              new PipedJournal(System.out, client));
      threads.add(new Thread(one::run, "client " + client));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
