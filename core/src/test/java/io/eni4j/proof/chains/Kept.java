package io.eni4j.proof.chains;

import io.eni4j.model.Resource;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationText;
import io.eni4j.text.ResourceText;
import java.util.List;

/** What is kept as text comes back as it was. */
final class Kept {
  private Kept() {}

  static void comesBack(List<Violation> violations) {
    List<Violation> read = ViolationText.read(ViolationText.write(violations));
    Claim.equal(violations, read, "violations as text");
    for (int i = 0; i < read.size(); i++) {
      Claim.equal(violations.get(i).message(), read.get(i).message(), "message from text");
    }
  }

  static void comesBack(Resource resource) {
    Claim.equal(resource, ResourceText.read(ResourceText.write(resource)), "resource as text");
  }
}
