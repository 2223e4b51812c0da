package io.eni4j.policy;

/** Where a rule stands. */
public enum Source {
  /** In the page "Bind Elastic Network Interface". */
  SEED("JD Cloud, Bind Elastic Network Interface"),
  /** In other official material of JD Cloud. */
  DOC("JD Cloud, documentation and API definitions"),
  /** A decision of eni4j where the documents are silent or contradict each other. */
  ENI4J("eni4j, where the documents are silent");

  private final String text;

  Source(String text) {
    this.text = text;
  }

  /** {@return the source in words} */
  public String text() {
    return text;
  }
}
