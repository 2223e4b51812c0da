package io.eni4j.proof.chains;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.VpcId;
import io.eni4j.policy.ViolationCode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that one operation breaks, and what rules of several sections share: ids (section 6),
 * texts (section 2) and lists of groups (section 5).
 */
final class Verdict {
  private final World world;
  private final Set<ViolationCode> broken = EnumSet.noneOf(ViolationCode.class);

  Verdict(World world) {
    this.world = world;
  }

  Set<ViolationCode> broken() {
    return broken;
  }

  void breaksIf(boolean isBroken, ViolationCode code) {
    if (isBroken) {
      broken.add(code);
    }
  }

  /**
   * The record that an id names. An id of another kind is malformed (400), one that names nothing
   * is unknown (404); rules about what is not known are passed over.
   */
  <R extends Resource> @Nullable R known(
      ResourceKey<R> id,
      String prefix,
      Map<? extends ResourceKey<?>, R> table,
      ViolationCode code) {
    if (!id.toString().startsWith(prefix)) {
      broken.add(ViolationCode.ID_OF_ANOTHER_KIND);
      return null;
    }
    R found = table.get(id);
    breaksIf(found == null, code);
    return found;
  }

  /** Nobody changes what an interface in error has, but for force detach and instance delete. */
  void notInError(@Nullable NetworkInterface it) {
    breaksIf(
        it != null
            && it.attachment().isPresent()
            && it.attachment().get().state() == AttachmentState.ERROR,
        ViolationCode.ATTACHMENT_IN_ERROR);
  }

  /** Names have 1 to 32 Chinese characters, letters, digits, underscores and hyphens. */
  void name(Optional<String> name) {
    breaksIf(
        name.isPresent() && !consists(name.get(), 1, world.numbers.limits().nameLength(), ""),
        ViolationCode.NAME_INVALID);
  }

  /** An instance's name has 2 to 128, also dots, but neither first nor last. */
  void instanceName(String name) {
    boolean good =
        consists(name, 2, world.numbers.limits().instanceNameLength(), ".")
            && name.charAt(0) != '.'
            && name.charAt(name.length() - 1) != '.';
    breaksIf(!good, ViolationCode.INSTANCE_NAME_INVALID);
  }

  /** Descriptions have up to 256 characters. */
  void description(Optional<String> description) {
    long length = description.map(it -> it.codePoints().count()).orElse(0L);
    breaksIf(
        length > world.numbers.limits().descriptionLength(), ViolationCode.DESCRIPTION_TOO_LONG);
  }

  /**
   * The groups of an interface: each exists, is named once, is in the interface's VPC where that is
   * known, and there are at most 5.
   */
  void groups(List<SecurityGroupId> ids, @Nullable VpcId vpcId) {
    Set<SecurityGroupId> once = new HashSet<>();
    for (SecurityGroupId id : ids) {
      breaksIf(!once.add(id), ViolationCode.SECURITY_GROUP_NAMED_TWICE);
      SecurityGroup group = known(id, "sg-", world.groups, ViolationCode.SECURITY_GROUP_NOT_FOUND);
      breaksIf(
          group != null && vpcId != null && !group.vpcId().equals(vpcId),
          ViolationCode.SECURITY_GROUP_OF_ANOTHER_VPC);
    }
    breaksIf(
        once.size() > world.numbers.limits().securityGroupsPerInterface(),
        ViolationCode.TOO_MANY_SECURITY_GROUPS);
  }

  private static boolean consists(String text, int shortest, int longest, String alsoPermitted) {
    int length = 0;
    int position = 0;
    while (position < text.length()) {
      int c = text.codePointAt(position);
      boolean ascii = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
      boolean chinese =
          (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c >>> 16 == 2;
      if (!ascii && !chinese && alsoPermitted.indexOf(c) < 0) {
        return false;
      }
      length++;
      position += Character.charCount(c);
    }
    return shortest <= length && length <= longest;
  }
}
