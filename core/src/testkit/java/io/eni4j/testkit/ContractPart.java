package io.eni4j.testkit;

import io.eni4j.repository.NetworkRepository;

/** What every part of the contract begins with: a store, and how much is to be done. */
interface ContractPart {

  /** A new store that holds nothing. */
  NetworkRepository newRepository();

  /** How many times a fair share the tests do that could go on for ever, 1 or more. */
  int effort();
}
