package io.eni4j.policy;

/** The words for a caller who broke a rule: what was found, and the remedy. */
final class Messages {
  private Messages() {}

  /** The message of a code, with places for {argument}, {subjects}, {actual} and {permitted}. */
  static String of(ViolationCode code) {
    return switch (code) {
      case ID_OF_ANOTHER_KIND ->
          "{argument} is {actual}, the id of something else; such an id begins with {permitted}: pass the id of the right kind";
      case VPC_NOT_FOUND ->
          "{argument} is {actual}, and no such VPC exists; list the VPCs and name one of them";
      case SUBNET_NOT_FOUND ->
          "{argument} is {actual}, and no such subnet exists; list the subnets and name one of them";
      case INSTANCE_NOT_FOUND ->
          "{argument} is {actual}, and no such instance exists; list the instances and name one of them";
      case NETWORK_INTERFACE_NOT_FOUND ->
          "{argument} is {actual}, and no such network interface exists; list the interfaces and name one of them";
      case ELASTIC_IP_NOT_FOUND ->
          "{argument} is {actual}, and no such elastic IP exists; list the elastic IPs and name one of them";
      case SECURITY_GROUP_NOT_FOUND ->
          "{argument} names {actual}, and no such security group exists; list the groups and name one of them";
      case NOTHING_REQUESTED -> "{argument} asks for nothing; name at least {permitted}";
      case NAME_INVALID -> "{argument} is {actual}; write {permitted}";
      case INSTANCE_NAME_INVALID -> "{argument} is {actual}; write {permitted}";
      case DESCRIPTION_TOO_LONG -> "{argument} has {actual} characters; shorten it to {permitted}";
      case VPC_QUOTA_EXCEEDED ->
          "the region has {actual} VPCs and may have {permitted}; delete one or have the quota raised";
      case CIDR_MASK_OUT_OF_RANGE -> "{argument} is {actual}; choose a mask from {permitted}";
      case CIDR_NOT_PRIVATE -> "{argument} is {actual}; choose a block inside one of {permitted}";
      case SUBNET_OUTSIDE_VPC ->
          "{argument} is {actual}, outside VPC {subjects}; choose a block inside {permitted}";
      case SUBNET_OVERLAPS ->
          "{argument} is {actual} and shares addresses with {subjects}; choose a block apart from {permitted}";
      case SUBNET_QUOTA_EXCEEDED ->
          "VPC {subjects} has {actual} subnets and may have {permitted}; delete one or have the quota raised";
      case VPC_IN_USE -> "VPC {subjects} is still used by {actual}; delete these first";
      case SUBNET_IN_USE -> "subnet {subjects} is still used by {actual}; delete these first";
      case INSTANCE_STATUS_NOT_PERMITTED ->
          "instance {subjects} is {actual}; bring it to one of the statuses {permitted} first";
      case INSTANCE_BUSY ->
          "instance {subjects} is busy with {actual}; wait until it is done and try again";
      case INSTANCE_TYPE_LIMIT_UNKNOWN ->
          "{argument} is {actual}, whose vCPUs no row of the limits covers ({permitted}); give the type its own interface limit";
      case INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW ->
          "instance {subjects} holds {actual} network interfaces and the new type permits {permitted}; detach some first or choose a larger type";
      case INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW ->
          "network interface {subjects} holds {actual} private IPs and the new type permits {permitted}; unassign some first or choose a larger type";
      case INTERFACE_QUOTA_EXCEEDED ->
          "the region has {actual} secondary network interfaces and may have {permitted}; delete one or have the quota raised";
      case SECURITY_GROUP_NAMED_TWICE ->
          "{argument} names {actual} more than once; name each group once";
      case TOO_MANY_SECURITY_GROUPS -> "{argument} names {actual} groups; name at most {permitted}";
      case LAST_SECURITY_GROUP -> "{argument} names {actual} groups; name at least {permitted}";
      case SECURITY_GROUP_OF_ANOTHER_VPC ->
          "{subjects} in {argument} is a group of {actual}; name groups of {permitted}";
      case PRIMARY_INTERFACE_NOT_ATTACHED ->
          "network interface {subjects} is a {actual} interface; name a {permitted} one";
      case PRIMARY_INTERFACE_NOT_DETACHED ->
          "network interface {subjects} is a {actual} interface; name a {permitted} one, or delete the instance";
      case PRIMARY_INTERFACE_NOT_DELETED ->
          "network interface {subjects} is a {actual} interface; name a {permitted} one, or delete the instance";
      case PRIMARY_AUTO_DELETE_FIXED ->
          "network interface {subjects} is a {actual} interface; name a {permitted} one";
      case INTERFACE_ALREADY_ATTACHED ->
          "network interface {subjects} is attached to {actual}; detach it first";
      case INTERFACE_NOT_ATTACHED -> "network interface {subjects} is {actual}; attach it first";
      case INTERFACE_STILL_ATTACHED ->
          "network interface {subjects} is attached to {actual}; detach it first";
      case ATTACHMENT_NOT_SETTLED ->
          "the attachment of network interface {subjects} is {actual}; wait until it is {permitted}";
      case INTERFACE_ALREADY_THERE ->
          "network interface {subjects} is attached to {actual} already; name {permitted}";
      case ATTACHMENT_NOT_IN_ERROR ->
          "the attachment of network interface {subjects} is {actual} and not {permitted}; detach it without force, or wait until it is settled";
      case ATTACHMENT_IN_ERROR ->
          "the attachment of network interface {subjects} is {actual}; detach it by force first, or delete its instance";
      case INSTANCE_IN_ANOTHER_VPC ->
          "instance {subjects} is in {actual}; choose an instance in {permitted}";
      case INSTANCE_INTERFACE_LIMIT_REACHED ->
          "instance {subjects} has {actual} network interfaces and its type permits {permitted}; detach one or resize the instance";
      case INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW ->
          "network interface {subjects} holds {actual} private IPs and the type of the instance permits {permitted}; unassign some first";
      case ELASTIC_IP_IN_ANOTHER_ZONE ->
          "elastic IP {subjects} is bound to {actual} and the instance is in {permitted}; choose an instance or elastic IP of the same zone";
      case COUNT_OUT_OF_RANGE ->
          "{argument} is {actual}; ask for {permitted} or more, or leave it out";
      case ADDRESS_OUTSIDE_SUBNET ->
          "{actual} in {argument} is outside subnet {subjects}; choose an address in {permitted}";
      case ADDRESS_RESERVED ->
          "{actual} in {argument} is reserved in subnet {subjects}; choose an address in {permitted}";
      case ADDRESS_NAMED_TWICE ->
          "{argument} names {actual} more than once; name each address once";
      case ADDRESS_IN_USE -> "{actual} in {argument} is held by {subjects}; choose a free address";
      case PRIMARY_IP_NOT_TAKEN ->
          "{actual} in {argument} is the primary private IP of {subjects}; choose another address";
      case PRIVATE_IP_LIMIT_EXCEEDED ->
          "the network interface would hold {actual} private IPs and may hold {permitted}; ask for fewer or unassign some first";
      case SUBNET_EXHAUSTED ->
          "subnet {subjects} has {permitted} free private IPs of the {actual} asked for; ask for fewer or use another subnet";
      case PRIVATE_IP_NOT_ON_INTERFACE ->
          "{actual} in {argument} is not held by network interface {subjects}; name one of its private IPs";
      case PRIMARY_IP_NOT_RELEASED ->
          "{actual} in {argument} is the primary private IP of {subjects}; name secondary private IPs, or delete the interface";
      case ELASTIC_IP_QUOTA_EXCEEDED ->
          "the region has {actual} elastic IPs and may have {permitted}; release one or have the quota raised";
      case ELASTIC_IP_POOL_EXHAUSTED ->
          "all addresses of the pool {permitted} are taken; release an elastic IP or enlarge the pool";
      case ELASTIC_IP_ADDRESS_OUTSIDE_POOL ->
          "{argument} is {actual}; choose an address of the pool {permitted}";
      case ELASTIC_IP_ADDRESS_IN_USE ->
          "{argument} is {actual}, which is taken; choose another address";
      case BANDWIDTH_OUT_OF_RANGE -> "{argument} is {actual} Mbps; choose {permitted} Mbps";
      case ELASTIC_IP_ALREADY_ASSOCIATED ->
          "elastic IP {subjects} is tied to {actual}; disassociate it first";
      case PRIVATE_IP_HAS_ELASTIC_IP ->
          "private IP {actual} has elastic IP {subjects}; disassociate that first";
      case ZONE_BOUND_ELASTIC_IP_ON_SECONDARY ->
          "elastic IP {subjects} is bound to {actual} and the network interface is not a {permitted} one; use an elastic IP of all zones";
      case ELASTIC_IP_STILL_ASSOCIATED ->
          "elastic IP {subjects} is tied to {actual}; disassociate it first";
      case ELASTIC_IP_NOT_ASSOCIATED -> "elastic IP {subjects} is {actual}; there is nothing to do";
      case SECURITY_GROUP_QUOTA_EXCEEDED ->
          "VPC {subjects} has {actual} security groups and may have {permitted}; delete one or have the quota raised";
      case SECURITY_GROUP_IN_USE ->
          "security group {subjects} is still used by {actual}; put these into other groups first";
      case DEFAULT_SECURITY_GROUP_KEPT ->
          "security group {subjects} is the default group of {actual}; delete the VPC instead";
      case SECURITY_GROUP_RULE_QUOTA_EXCEEDED ->
          "security group {subjects} would have {actual} rules and may have {permitted}; remove some first";
      case SECURITY_GROUP_RULE_EXISTS ->
          "{argument} would make {actual} occur twice in security group {subjects}; leave the second out";
      case SECURITY_GROUP_RULE_NOT_FOUND ->
          "{actual} in {argument} is no rule of security group {subjects}; name one of its rules";
      case SECURITY_GROUP_RULE_FIXED ->
          "{actual} in {argument} is a fixed rule of security group {subjects}; add a DENY rule to overrule it";
      case SECURITY_GROUP_RULE_NAMED_TWICE ->
          "{argument} names {actual} more than once; name each rule once";
    };
  }
}
