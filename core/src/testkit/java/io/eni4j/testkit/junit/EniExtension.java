package io.eni4j.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.eni4j.EniService;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.Faults;
import io.eni4j.testing.VirtualClock;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link EniTest} stands for, to be registered by hand where a fixture is to be built
 * otherwise:
 *
 * <pre>{@code
 * class MyTest {
 *   @RegisterExtension
 *   static final EniExtension ENI =
 *       EniExtension.of(() -> CloudFixture.builder().limits(Limits.builder().elasticIpsPerRegion(2).build()));
 * }
 * }</pre>
 */
public final class EniExtension implements ParameterResolver, AfterEachCallback {
  /** The configuration parameter of JUnit, or system property, that sets the seed of all tests. */
  public static final String SEED = "eni4j.seed";

  private static final String KEY = "fixture";

  private static final Map<Class<?>, Function<CloudFixture, ?>> PARAMETERS =
      Map.of(
          CloudFixture.class, fixture -> fixture,
          EniService.class, CloudFixture::cloud,
          VirtualClock.class, CloudFixture::clock,
          Faults.class, CloudFixture::faults);

  private final Optional<Supplier<CloudFixture.Builder>> builders;

  /** For {@link EniTest}. */
  public EniExtension() {
    this(Optional.empty());
  }

  private EniExtension(Optional<Supplier<CloudFixture.Builder>> builders) {
    this.builders = builders;
  }

  /**
   * {@return an extension that gives each test the fixture of a builder of its own}
   *
   * @param builders makes a new one at each call; its seed counts unless {@value #SEED} is set
   */
  public static EniExtension of(Supplier<CloudFixture.Builder> builders) {
    return new EniExtension(Optional.of(requireNonNull(builders, "builders")));
  }

  /** Whether it is one of the four types, and of a method that runs for one test. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType())
        && parameter.getDeclaringExecutable() instanceof Method
        && context.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    CloudFixture fixture =
        store(context).getOrComputeIfAbsent(KEY, key -> build(context), CloudFixture.class);
    return requireNonNull(PARAMETERS.get(parameter.getParameter().getType())).apply(fixture);
  }

  private CloudFixture build(ExtensionContext context) {
    CloudFixture.Builder builder =
        builders.map(Supplier::get).orElseGet(() -> asAnnotated(context));
    context.getConfigurationParameter(SEED).map(EniExtension::seed).ifPresent(builder::seed);
    return builder.build();
  }

  private static CloudFixture.Builder asAnnotated(ExtensionContext context) {
    CloudFixture.Builder builder = CloudFixture.builder();
    annotation(context)
        .ifPresent(
            it -> {
              builder.seed(it.seed());
              if (it.empty()) {
                builder.empty();
              }
            });
    return builder;
  }

  /** The annotation of the method, of its class, or of a class around that. */
  private static Optional<EniTest> annotation(ExtensionContext context) {
    Optional<EniTest> found =
        context.getElement().flatMap(it -> AnnotationSupport.findAnnotation(it, EniTest.class));
    return found.isPresent() ? found : context.getParent().flatMap(EniExtension::annotation);
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          SEED + " is \"" + text + "\"; write a whole number, such as 42", e);
    }
  }

  /** Tells seed and state with what a failed test threw, and closes the fixture. */
  @Override
  public void afterEach(ExtensionContext context) {
    CloudFixture fixture = store(context).remove(KEY, CloudFixture.class);
    if (fixture != null) {
      context
          .getExecutionException()
          .ifPresent(failure -> failure.addSuppressed(CloudOfFailedTest.of(fixture)));
      fixture.close();
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(EniExtension.class, context.getRequiredTestMethod()));
  }
}
