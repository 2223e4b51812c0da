package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.InstanceId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process with a few clients, and what is heard of them. */
final class Crew {
  private final Process process;
  private final List<Belongings> belongings;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> heard;

  private Crew(Process process, List<Belongings> belongings, Progress progress) {
    this.process = process;
    this.belongings = belongings;
    // A thread of its own: a crew that is not listened to stands still.
    heard =
        CompletableFuture.runAsync(
            () -> listen(progress), task -> new Thread(task, "listener").start());
  }

  /**
   * Starts a process.
   *
   * @param hosts the instance of each client
   * @param belongings what each client owns, and what becomes of it
   * @param progress who is told whenever something was heard
   */
  static Crew start(
      String url,
      Load load,
      List<InstanceId> hosts,
      List<Belongings> belongings,
      long seed,
      Progress progress)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                ClientProcess.class.getName(),
                url,
                load.subnetId().value(),
                Long.toString(seed)));
    hosts.forEach(host -> command.add(host.value()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    belongings.forEach(it -> PipedJournal.owned(in, it.all()));
    return new Crew(process, belongings, progress);
  }

  private void listen(Progress progress) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      if (!ClientProcess.READY.equals(lines.readLine())) {
        ready.completeExceptionally(new IllegalStateException("the process did not begin"));
        return;
      }
      ready.complete(null);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.endsWith("}") && !process.isAlive()) {
          // A kill came between two halves of a line.
          return;
        }
        PipedJournal.read(line, belongings);
        progress.heard();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits until it works on the database; it cannot begin on one that is away. */
  void awaitReady() {
    ready.join();
  }

  /** What its clients own. */
  List<Belongings> belongings() {
    return belongings;
  }

  /** Sends SIGKILL, and hears to the end what had been written before. */
  void kill() {
    // By its handle, which leaves what it wrote to be read.
    process.toHandle().destroyForcibly();
    process.toHandle().onExit().join();
    heard.join();
  }

  /** Lets every client finish what it is at, and waits for the end of the process. */
  void stop() throws IOException, InterruptedException {
    process.getOutputStream().close();
    heard.join();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the process has ended").isTrue();
    assertThat(process.exitValue()).as("exit value of a process of clients").isZero();
  }

  /** Stops it between any two of its instructions, until it is thawed. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets a frozen process go on. */
  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    assertThat(kill.waitFor()).as("kill -" + name).isZero();
  }

  /** Ends it, whatever it is at. */
  void abandon() {
    process.destroyForcibly();
  }
}
