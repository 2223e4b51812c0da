package io.eni4j.policy;

/** The pairs of HTTP code and status that JD Cloud's public API answers a refused request with. */
public enum ErrorStatus {
  /** Malformed or impossible argument. */
  INVALID_ARGUMENT(400),
  /** The state of what is asked about does not permit it. */
  FAILED_PRECONDITION(400),
  /** A number outside its range. */
  OUT_OF_RANGE(400),
  /** Unknown id. */
  NOT_FOUND(404),
  /** Still in use. */
  ABORTED(409),
  /** There is one already. */
  ALREADY_EXISTS(409),
  /** A quota or limit of a region, VPC, subnet or group. */
  QUOTA_EXCEEDED(429);

  private final int httpCode;

  ErrorStatus(int httpCode) {
    this.httpCode = httpCode;
  }

  /** {@return the HTTP code, such as 404} */
  public int httpCode() {
    return httpCode;
  }
}
