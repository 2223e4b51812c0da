package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.ORPHAN;
import static io.eni4j.repository.InconsistencyKind.RULE_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.ResourceKey;
import io.eni4j.testkit.SharedRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditFindingsTest {
  private static final List<Inconsistency> ORDERED =
      List.of(
          finding(ORPHAN, "b", "1", "1"),
          finding(ORPHAN, "a", "1", "1", SharedRecords.vpcId(1)),
          finding(ORPHAN, "a", "1", "1", SharedRecords.vpcId(1), SharedRecords.subnetId(1)),
          finding(ORPHAN, "a", "1", "1", SharedRecords.vpcId(2)),
          finding(ORPHAN, "a", "1", "2", SharedRecords.vpcId(2)),
          finding(ORPHAN, "a", "2", "1", SharedRecords.vpcId(2)),
          finding(ORPHAN, "b", "1", "1", SharedRecords.vpcId(2)),
          finding(ORPHAN, "a", "1", "1", SharedRecords.groupId(1)),
          finding(RULE_TWICE, "a", "1", "1", SharedRecords.groupId(1)));

  @Test
  void findingsAreSortedByKindThenBySubjectsThenByTextsHoweverTheyCome() {
    for (int seed = 0; seed < 100; seed++) {
      List<Inconsistency> shuffled = new ArrayList<>(ORDERED);
      Collections.shuffle(shuffled, new Random(seed));
      AuditFindings findings = new AuditFindings();
      findings.addAll(shuffled);

      assertThat(findings.sorted()).isEqualTo(ORDERED);
    }
  }

  @Test
  void whatIsFoundTwiceIsToldOnce() {
    AuditFindings findings = new AuditFindings();
    findings.add(ORPHAN, "VPC", "a record", "none", SharedRecords.vpcId(1));
    findings.add(ORPHAN, "VPC", "a record", "none", SharedRecords.vpcId(1));

    assertThat(findings.sorted())
        .containsExactly(finding(ORPHAN, "VPC", "a record", "none", SharedRecords.vpcId(1)));
  }

  private static Inconsistency finding(
      InconsistencyKind kind,
      String about,
      String expected,
      String found,
      ResourceKey<?>... subjects) {
    return new Inconsistency(kind, List.of(subjects), about, expected, found);
  }
}
