package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.Event;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What events lead to, one after another; each fits to the one before of the same record. */
public final class Replay {
  private final Map<ResourceKey<?>, Resource> state = new HashMap<>();
  private final Map<ResourceKey<?>, Long> revisions = new HashMap<>();
  private long last;
  private int events;

  public void play(List<Event> all) {
    all.forEach(this::play);
  }

  private void play(Event event) {
    ResourceKey<?> key = event.key();
    assertThat(event.revision()).as("%s", event).isGreaterThanOrEqualTo(last);
    assertThat(event.formerRevision()).as("%s", event).hasValue(revisions.getOrDefault(key, 0L));
    last = event.revision();
    events++;
    if (event.change() == Event.Kind.TOUCHED) {
      assertThat(state).as("%s", event).containsKey(key);
      revisions.put(key, event.revision());
      return;
    }
    assertThat(event.before()).as("%s", event).isEqualTo(Optional.ofNullable(state.get(key)));
    if (event.change() == Event.Kind.DELETED) {
      state.remove(key);
      revisions.remove(key);
    } else {
      state.put(key, event.after().orElseThrow());
      revisions.put(key, event.revision());
    }
  }

  public Collection<Resource> state() {
    return state.values();
  }

  public int events() {
    return events;
  }
}
