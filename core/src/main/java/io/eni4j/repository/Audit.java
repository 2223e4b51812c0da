package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Holds all that a store says against each other, and trusts none of it.
 *
 * <p>Every record is read by listing and by its key, and every other question that a snapshot
 * answers is asked of each record that it concerns: about five questions a record. So time and
 * memory, in which all records are kept at once, grow with their number, and time with that of the
 * addresses of subnets too. A snapshot of a database is one transaction from the first question to
 * the last.
 *
 * <p>Limits and quotas are not its business; they may have been lowered.
 */
public final class Audit {
  private Audit() {}

  /**
   * {@return everything in a snapshot that does not agree, in a fixed order: by kind, then by the
   * keys concerned; empty for a healthy store}
   *
   * <p>One fault may show in several places, and each is told. What cannot be read is told and left
   * out of all else, as is what it would have proved: mend it and audit again.
   *
   * @param snapshot the view to read; it is not closed
   * @throws RuntimeException what the snapshot throws, if it answers nothing
   */
  public static List<Inconsistency> of(Snapshot snapshot) {
    requireNonNull(snapshot, "snapshot");
    AuditFindings findings = new AuditFindings();
    AuditQuestions questions = new AuditQuestions(snapshot);
    AuditInventory inventory = new AuditReading(questions, findings, snapshot.revision()).read();
    AuditDesk desk = new AuditDesk(inventory, questions, findings);
    AuditBelongings belongings = new AuditBelongings(inventory);
    new ReferenceAudit(desk, belongings).judge();
    new ListAudit(desk, belongings).judge();
    new FilterAudit(desk, belongings).judge();
    new SlotAudit(desk).judge();
    new CounterAudit(desk).judge();
    new AddressAudit(desk).judge();
    new SubnetAudit(desk).judge();
    new GroupAudit(desk).judge();
    new InterfaceAudit(desk).judge();
    new HolderAudit(desk).judge();
    questions
        .ask(
            Snapshot::hiddenInconsistencies,
            why ->
                findings.add(InconsistencyKind.UNREADABLE, "what only the store sees", "it", why))
        .ifPresent(findings::addAll);
    return findings.sorted();
  }
}
