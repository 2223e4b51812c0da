package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is read is what was written, in every field. */
interface RecordContract extends ContractPart {

  @Test
  default void everyFieldIsKeptAndCanBeEmptiedAgain() {
    List<Resource> rich = RichRecords.all("some text", 1);
    List<Resource> plain = RichRecords.plain();
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      store.stored(rich.stream().map(StoreUnderTest::insert).toList());
      assertKept(store, rich);
      store.stored(plain.stream().map(StoreUnderTest::update).toList());
      assertKept(store, plain);
      store.stored(rich.stream().map(StoreUnderTest::update).toList());
      assertKept(store, rich);
    }
  }

  @Test
  default void everyValueOfEveryEnumIsKept() {
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      List<Resource> first = RichRecords.all("", 0);
      store.stored(first.stream().map(StoreUnderTest::insert).toList());
      for (int variant = 1; variant < RichRecords.VARIANTS; variant++) {
        List<Resource> records = RichRecords.all("", variant);
        store.stored(records.stream().map(StoreUnderTest::update).toList());
        assertKept(store, records);
      }
    }
  }

  @Test
  default void textThatIsHardToKeepIsKept() {
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      List<Resource> first = RichRecords.all("", 0);
      store.stored(first.stream().map(StoreUnderTest::insert).toList());
      for (String text :
          List.of(
              " ",
              " with spaces around ",
              "'; DROP TABLE vpc; --",
              "\"double\" 'single' `back`",
              "back\\slash \\u0000 \\n %s ${x} ?",
              "nul \0 inside",
              "line\nand\r\ntab\t",
              "网络接口",
              "e\u0301 is not \u00e9",
              "\ud83d\ude00 is a pair",
              "\ud83d is half of one, \ude00 the other",
              "\uffff\ufffe",
              "x".repeat(256),
              "\ud83d\ude00".repeat(256))) {
        List<Resource> records = RichRecords.all(text, 0);
        store.stored(records.stream().map(StoreUnderTest::update).toList());
        assertKept(store, records);
      }
    }
  }

  @Property(tries = 20)
  default void anyTextIsKept(@ForAll String text) {
    List<Resource> records = RichRecords.all(text, 0);
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      store.stored(records.stream().map(StoreUnderTest::insert).toList());
      assertKept(store, records);
    }
  }

  @Test
  default void keysOfDifferentKindsMayHaveTheSameText() {
    VpcId vpc = new VpcId("x-0000000001");
    SubnetId subnet = new SubnetId(vpc.value());
    SecurityGroupId group = new SecurityGroupId(vpc.value());
    List<Resource> records =
        List.of(
            Records.vpc(1).withId(vpc),
            Records.subnet(1, 1, "10.0.0.0/24").withId(subnet).withVpcId(vpc),
            Records.group(1, 1).withId(group).withVpcId(vpc));
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      store.stored(records.stream().map(StoreUnderTest::insert).toList());
      assertKept(store, records);
      store.stored(StoreUnderTest.delete(subnet), StoreUnderTest.delete(group));
      assertKept(store, records.subList(0, 1));
    }
  }

  private static void assertKept(StoreUnderTest store, List<Resource> records) {
    List<Resource> inOrder =
        records.stream()
            .sorted((one, other) -> ResourceKey.order().compare(one.key(), other.key()))
            .toList();
    assertEquals(inOrder, store.kept().values(), "what is kept");
  }
}
