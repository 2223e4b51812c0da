package io.eni4j.policy;

import static io.eni4j.policy.ViolationCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The error pairs of the public API, as the documents and this project's decisions name them. */
class ErrorStatusTest {
  private static final Map<ErrorStatus, Set<ViolationCode>> CODES =
      new EnumMap<>(ErrorStatus.class);

  static {
    // An unknown id.
    CODES.put(
        ErrorStatus.NOT_FOUND,
        EnumSet.of(
            VPC_NOT_FOUND,
            SUBNET_NOT_FOUND,
            INSTANCE_NOT_FOUND,
            NETWORK_INTERFACE_NOT_FOUND,
            ELASTIC_IP_NOT_FOUND,
            SECURITY_GROUP_NOT_FOUND,
            SECURITY_GROUP_RULE_NOT_FOUND,
            PRIVATE_IP_NOT_ON_INTERFACE));
    // A malformed or impossible argument.
    CODES.put(
        ErrorStatus.INVALID_ARGUMENT,
        EnumSet.of(
            ID_OF_ANOTHER_KIND,
            NOTHING_REQUESTED,
            NAME_INVALID,
            INSTANCE_NAME_INVALID,
            DESCRIPTION_TOO_LONG,
            CIDR_NOT_PRIVATE,
            SUBNET_OUTSIDE_VPC,
            INSTANCE_TYPE_LIMIT_UNKNOWN,
            SECURITY_GROUP_NAMED_TWICE,
            SECURITY_GROUP_RULE_NAMED_TWICE,
            ADDRESS_OUTSIDE_SUBNET,
            ADDRESS_RESERVED,
            ADDRESS_NAMED_TWICE,
            ELASTIC_IP_ADDRESS_OUTSIDE_POOL));
    // A number outside its range.
    CODES.put(
        ErrorStatus.OUT_OF_RANGE,
        EnumSet.of(
            CIDR_MASK_OUT_OF_RANGE,
            BANDWIDTH_OUT_OF_RANGE,
            COUNT_OUT_OF_RANGE,
            TOO_MANY_SECURITY_GROUPS));
    // An address in use, and what else there is already.
    CODES.put(
        ErrorStatus.ALREADY_EXISTS,
        EnumSet.of(
            ADDRESS_IN_USE,
            ELASTIC_IP_ADDRESS_IN_USE,
            SUBNET_OVERLAPS,
            SECURITY_GROUP_RULE_EXISTS));
    // Still in use.
    CODES.put(ErrorStatus.ABORTED, EnumSet.of(VPC_IN_USE, SUBNET_IN_USE, SECURITY_GROUP_IN_USE));
    // A quota or limit of a region, VPC or group; nothing left of a subnet or a pool.
    CODES.put(
        ErrorStatus.QUOTA_EXCEEDED,
        EnumSet.of(
            VPC_QUOTA_EXCEEDED,
            SUBNET_QUOTA_EXCEEDED,
            INTERFACE_QUOTA_EXCEEDED,
            ELASTIC_IP_QUOTA_EXCEEDED,
            SECURITY_GROUP_QUOTA_EXCEEDED,
            SECURITY_GROUP_RULE_QUOTA_EXCEEDED,
            ELASTIC_IP_POOL_EXHAUSTED,
            SUBNET_EXHAUSTED));
    // A state that does not permit it: wrong or busy, another VPC, an interface's limit, attached
    // twice, the last group, a second elastic IP, an attached interface to be deleted.
    CODES.put(
        ErrorStatus.FAILED_PRECONDITION,
        EnumSet.of(
            INSTANCE_STATUS_NOT_PERMITTED,
            INSTANCE_BUSY,
            INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW,
            INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW,
            LAST_SECURITY_GROUP,
            SECURITY_GROUP_OF_ANOTHER_VPC,
            PRIMARY_INTERFACE_NOT_ATTACHED,
            PRIMARY_INTERFACE_NOT_DETACHED,
            PRIMARY_INTERFACE_NOT_DELETED,
            PRIMARY_AUTO_DELETE_FIXED,
            INTERFACE_ALREADY_ATTACHED,
            INTERFACE_NOT_ATTACHED,
            INTERFACE_STILL_ATTACHED,
            ATTACHMENT_NOT_SETTLED,
            INTERFACE_ALREADY_THERE,
            ATTACHMENT_NOT_IN_ERROR,
            ATTACHMENT_IN_ERROR,
            INSTANCE_IN_ANOTHER_VPC,
            INSTANCE_INTERFACE_LIMIT_REACHED,
            INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW,
            ELASTIC_IP_IN_ANOTHER_ZONE,
            PRIMARY_IP_NOT_TAKEN,
            PRIVATE_IP_LIMIT_EXCEEDED,
            PRIMARY_IP_NOT_RELEASED,
            ELASTIC_IP_ALREADY_ASSOCIATED,
            PRIVATE_IP_HAS_ELASTIC_IP,
            ZONE_BOUND_ELASTIC_IP_ON_SECONDARY,
            ELASTIC_IP_STILL_ASSOCIATED,
            ELASTIC_IP_NOT_ASSOCIATED,
            DEFAULT_SECURITY_GROUP_KEPT,
            SECURITY_GROUP_RULE_FIXED));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleAnswersTheStatusOfItsKindOfError(ErrorStatus status) {
    assertThat(ViolationCode.values())
        .filteredOn(code -> code.status() == status)
        .containsExactlyInAnyOrderElementsOf(CODES.getOrDefault(status, Set.of()));
  }

  @Test
  void everyRuleStandsInOneLineOfThisTest() {
    assertThat(CODES.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrder(ViolationCode.values());
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_ARGUMENT, 400",
    "FAILED_PRECONDITION, 400",
    "OUT_OF_RANGE, 400",
    "NOT_FOUND, 404",
    "ABORTED, 409",
    "ALREADY_EXISTS, 409",
    "QUOTA_EXCEEDED, 429"
  })
  void statusesHaveTheHttpCodesOfTheApi(ErrorStatus status, int httpCode) {
    assertThat(status.httpCode()).isEqualTo(httpCode);
  }
}
