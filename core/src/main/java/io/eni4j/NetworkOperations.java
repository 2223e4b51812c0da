package io.eni4j;

/**
 * Every operation in its throwing form, whatever it is about.
 *
 * <p>Each method throws {@link OperationDeniedException} if the policy refuses, which then names
 * all broken rules, and {@link io.eni4j.repository.RepositoryException} if the store fails or
 * contention does not end. A refused operation changes nothing.
 */
public interface NetworkOperations
    extends VpcOperations,
        InstanceOperations,
        InterfaceOperations,
        ElasticIpOperations,
        SecurityGroupOperations {}
