package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Slot;
import io.eni4j.model.Resource;
import io.eni4j.text.Fields;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import io.eni4j.text.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what {@link Export} wrote into an empty store: all of it, or nothing. */
public final class Import {
  private static final int AT_ONCE = 500;

  private final BufferedReader in;
  private long line;

  private Import(Reader in) {
    this.in = new BufferedReader(in);
  }

  /**
   * Fills a store, whose revisions are above that of the text from then on. The reader stays open.
   *
   * @param in where the text is read from; it is not closed
   * @param target an empty store
   * @return the number of resources imported
   * @throws IllegalArgumentException if the text is none that {@link Export} writes, is cut off, or
   *     its resources do not fit together; it names the line
   * @throws ImportConflictException if other namespaces hold addresses of the resources
   * @throws IOException if the reader fails
   * @throws RepositoryException if the store is not empty, or fails
   */
  public static long read(Reader in, ImportTarget target) throws IOException {
    requireNonNull(target, "target");
    return new Import(requireNonNull(in, "in")).into(target);
  }

  private long into(ImportTarget target) throws IOException {
    long revision = at(next(), Import::revision);
    try (Importing importing = target.beginImport(revision)) {
      List<Slot<?>> conflicts = new ArrayList<>();
      long resources = 0;
      List<Resource> batch = new ArrayList<>();
      Object tree = next();
      while (!isEnd(tree)) {
        batch.add(at(tree, object -> Fields.of("resource", object).as(ResourceText::of)));
        resources++;
        tree = next();
        if (batch.size() == AT_ONCE || isEnd(tree)) {
          conflicts.addAll(at(batch, importing::add));
          batch.clear();
        }
      }
      requireEnd(at(tree, Import::count), resources);
      if (!conflicts.isEmpty()) {
        throw new ImportConflictException(conflicts);
      }
      importing.finish();
      return resources;
    }
  }

  private Object next() throws IOException {
    String text = in.readLine();
    line++;
    if (text == null) {
      throw new IllegalArgumentException(
          "line " + line + " is missing; the text is cut off, export again");
    }
    return at(text, Json::read);
  }

  /** What is made of something, with the line in the message if it cannot be. */
  private <T, U> U at(T value, Function<T, U> reading) {
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
    }
  }

  private static boolean isEnd(Object tree) {
    return tree instanceof Map<?, ?> object && object.containsKey("end");
  }

  private void requireEnd(long told, long read) throws IOException {
    if (told != read) {
      throw new IllegalArgumentException(
          "line %d: the end tells of %d resources, and there are %d; export again"
              .formatted(line, told, read));
    } else if (in.readLine() != null) {
      throw new IllegalArgumentException(
          "line " + (line + 1) + " comes behind the end; leave it out");
    }
  }

  private static long revision(Object tree) {
    return Fields.of("head", tree)
        .as(
            head -> {
              String form = head.text("form");
              long version = head.number("version");
              long revision = head.number("revision");
              if (!form.equals(Export.FORM) || version != Export.VERSION || revision < 0) {
                throw new IllegalArgumentException(
                    "form is %s, version %d, revision %d; this library reads %s, version %d"
                        .formatted(Shown.of(form), version, revision, Export.FORM, Export.VERSION));
              }
              return revision;
            });
  }

  private static long count(Object tree) {
    return Fields.of("end", tree).as(end -> end.flag("end") ? end.number("resources") : -1);
  }
}
