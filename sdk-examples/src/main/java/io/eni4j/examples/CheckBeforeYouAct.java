package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Violation;
import java.util.List;

/**
 * Asks before acting: a dry run names all broken rules at once, as data, and stores nothing; submit
 * answers a value instead of throwing.
 */
public final class CheckBeforeYouAct {
  private static final EniService CLOUD = EniService.builder().seed(4).build();

  private CheckBeforeYouAct() {}

  public static void main(String[] args) {
    Vpc vpc =
        CLOUD.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    Subnet subnet =
        CLOUD.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("front")
                .cidr(Ipv4Cidr.parse("10.0.1.0/28"))
                .build());

    System.out.println("One request, every broken rule");
    CreateNetworkInterface hopeless =
        CreateNetworkInterface.builder()
            .subnetId(subnet.id())
            .name("front end")
            .primaryIp(Ipv4Address.parse("10.0.1.1"))
            .secondaryIps(List.of(Ipv4Address.parse("10.0.2.9"), Ipv4Address.parse("10.0.2.9")))
            .secondaryIpCount(30)
            .securityGroupIds(List.of(new SecurityGroupId("sg-nosuchgrp0")))
            .build();
    print(CLOUD.check(hopeless));

    System.out.println("The same question, answered with yes");
    CreateNetworkInterface fine = CreateNetworkInterface.builder().subnetId(subnet.id()).build();
    print(CLOUD.check(fine));

    System.out.println("Submit answers a value: accepted with its result, or denied");
    submit(fine);
    submit(hopeless);

    System.out.println("A program decides by code, never by text");
    Instance instance =
        CLOUD.createInstance(
            CreateInstance.builder()
                .name("web-1")
                .type(InstanceType.of("t.n1.xlarge", 4))
                .zone(new Zone("cn-north-1a"))
                .subnetId(subnet.id())
                .build());
    NetworkInterface one = CLOUD.createNetworkInterface(fine);
    NetworkInterface two = CLOUD.createNetworkInterface(fine);
    CLOUD.attachNetworkInterface(one.id(), instance.id());
    for (Violation violation :
        CLOUD.check(AttachNetworkInterface.of(two.id(), instance.id())).violations()) {
      switch (violation.code()) {
        case INSTANCE_INTERFACE_LIMIT_REACHED ->
            System.out.printf(
                "  full: %s of %s on %s; use another instance%n",
                violation.actual(), violation.permitted(), violation.subjects());
        case INSTANCE_BUSY -> System.out.println("  busy: try again soon");
        default -> System.out.println("  " + violation.message());
      }
    }
  }

  private static void print(Decision decision) {
    System.out.println(decision.isAllowed() ? "  allowed" : "  denied");
    for (Violation violation : decision.violations()) {
      System.out.printf(
          "  %d %-19s %s%n",
          violation.code().status().httpCode(), violation.code().status(), violation.message());
    }
  }

  private static void submit(Operation<NetworkInterface> operation) {
    Outcome<NetworkInterface> outcome = CLOUD.submit(operation);
    System.out.println(
        outcome
            .result()
            .map(made -> "  made " + made.id() + " with " + made.primaryIp())
            .orElse("  denied, " + outcome.violations().size() + " rules broken"));
  }
}
