package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.MoveNetworkInterface;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InterfaceRulesTest {
  private static final String INTERFACE = "networkInterfaceId";
  private static final String PRIMARY = "primary";
  private static final String SECONDARY = "secondary";

  @TestFactory
  Iterable<DynamicTest> aRegionHasAtMost100SecondaryInterfacesAndPrimaryOnesDoNotCount() {
    return RuleProof.of(ViolationCode.INTERFACE_QUOTA_EXCEEDED)
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              NetworkInterface first = it.newInterface();
              for (int i = 2; i <= 100; i++) {
                it.newInterface();
              }
              it.refuses(it.networkInterface().build(), "region", 100, 100);
              it.newInstance();
              it.door().deleteNetworkInterface(first.id());
              it.accepts(it.networkInterface().build());
            });
  }

  /** A primary interface is attached as long as it exists. */
  @TestFactory
  Iterable<DynamicTest> onlySecondaryInterfacesAreAttached() {
    return RuleProof.of(ViolationCode.PRIMARY_INTERFACE_NOT_ATTACHED)
        .when(
            ATTACH_NETWORK_INTERFACE,
            it -> {
              NetworkInterfaceId primary = it.newInstance().primaryNetworkInterfaceId();
              it.refusesBeside(
                  ViolationCode.INTERFACE_ALREADY_ATTACHED,
                  AttachNetworkInterface.of(primary, it.newInstance().id()),
                  INTERFACE,
                  PRIMARY,
                  SECONDARY,
                  primary);
              it.accepts(AttachNetworkInterface.of(it.newInterface().id(), it.newInstance().id()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> thePrimaryInterfaceIsNeverDetached() {
    return RuleProof.of(ViolationCode.PRIMARY_INTERFACE_NOT_DETACHED)
        .when(
            DETACH_NETWORK_INTERFACE,
            it -> {
              NetworkInterfaceId primary = it.newInstance().primaryNetworkInterfaceId();
              it.refuses(
                  new DetachNetworkInterface(primary), INTERFACE, PRIMARY, SECONDARY, primary);
              it.accepts(new DetachNetworkInterface(it.newInterfaceOn(it.newInstance()).id()));
            })
        .when(
            MOVE_NETWORK_INTERFACE,
            it -> {
              NetworkInterfaceId primary = it.newInstance().primaryNetworkInterfaceId();
              it.refuses(
                  MoveNetworkInterface.of(primary, it.newInstance().id()),
                  INTERFACE,
                  PRIMARY,
                  SECONDARY,
                  primary);
              it.accepts(
                  MoveNetworkInterface.of(
                      it.newInterfaceOn(it.newInstance()).id(), it.newInstance().id()));
            })
        .when(
            FORCE_DETACH_NETWORK_INTERFACE,
            it -> {
              NetworkInterface primary = it.inError(it.primaryOf(it.newInstance()));
              it.refuses(
                  new ForceDetachNetworkInterface(primary.id()),
                  INTERFACE,
                  PRIMARY,
                  SECONDARY,
                  primary.id());
              it.accepts(new ForceDetachNetworkInterface(it.newInterfaceInError().id()));
            });
  }

  /** A primary interface is attached as long as it exists. */
  @TestFactory
  Iterable<DynamicTest> thePrimaryInterfaceGoesOnlyWithItsInstance() {
    return RuleProof.of(ViolationCode.PRIMARY_INTERFACE_NOT_DELETED)
        .when(
            DELETE_NETWORK_INTERFACE,
            it -> {
              NetworkInterfaceId primary = it.newInstance().primaryNetworkInterfaceId();
              it.refusesBeside(
                  ViolationCode.INTERFACE_STILL_ATTACHED,
                  new DeleteNetworkInterface(primary),
                  INTERFACE,
                  PRIMARY,
                  SECONDARY,
                  primary);
              it.accepts(new DeleteNetworkInterface(it.newInterface().id()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> theAutoDeleteOfThePrimaryInterfaceIsTrueAndFixed() {
    return RuleProof.of(ViolationCode.PRIMARY_AUTO_DELETE_FIXED)
        .when(
            MODIFY_AUTO_DELETE,
            it -> {
              NetworkInterfaceId primary = it.newInstance().primaryNetworkInterfaceId();
              for (boolean autoDelete : new boolean[] {false, true}) {
                it.refuses(
                    new ModifyAutoDelete(primary, autoDelete),
                    INTERFACE,
                    PRIMARY,
                    SECONDARY,
                    primary);
              }
              it.accepts(new ModifyAutoDelete(it.newInterfaceOn(it.newInstance()).id(), true));
            });
  }
}
