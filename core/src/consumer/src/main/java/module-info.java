/** A program that requires eni4j, and a database of its own choice. */
module consumer {
  requires com.h2database;
  requires io.eni4j;
}
