package dev.sluice.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.Set;

/// What no class may do, and why.
@AnalyzeClasses(packages = "dev.sluice", importOptions = DoNotIncludeTests.class)
final class HouseRulesTest {
    private static final String NODE_KIND = "dev.sluice.catalog.NodeKind";

    private static final Set<String> TIME_AND_CHANCE =
            Set.of(
                    "java.lang.System.nanoTime",
                    "java.lang.System.currentTimeMillis",
                    "java.time.Instant.now",
                    "java.lang.Thread.sleep",
                    "java.lang.Math.random",
                    "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> UNSEEDED =
            Set.of("java.util.Random", "java.util.SplittableRandom");

    @ArchTest
    static final ArchRule timeAndChanceArePassedIn =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.sluice.runtime..")
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "reads the clock, sleeps or draws without a seed",
                                    HouseRulesTest::byItself))
                    .because(
                            "the same document, seed and clock must give the same run, byte for"
                                    + " byte");

    @ArchTest
    static final ArchRule onlyTheTerminalPrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.sluice.cli..", "dev.sluice")
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "uses System.out or System.err",
                                    HouseRulesTest::standardStream))
                    .because(
                            "standard output belongs to the command, which may be writing JSON to"
                                    + " it");

    @ArchTest
    static final ArchRule nodeKindsAreFoundNotNamed =
            classes()
                    .should(notNameNodeKinds())
                    .because("a new node kind is one new file, and nothing else is edited");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(beNullMarked())
                    .because(
                            "without @NullMarked the null checks of the compiler are off for the"
                                    + " whole package");

    private HouseRulesTest() {}

    private static boolean byItself(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return TIME_AND_CHANCE.contains(owner + "." + access.getName())
                || (UNSEEDED.contains(owner) && createsWithoutSeed(access));
    }

    private static boolean createsWithoutSeed(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean standardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    private static ArchCondition<JavaClass> notNameNodeKinds() {
        return new ArchCondition<>("not name a node kind but in its own file") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target =
                            outermost(dependency.getTargetClass().getBaseComponentType());
                    if (isNodeKind(target) && !target.equals(outermost(origin))) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getPackageName()
                                            + " has no package-info.java with @NullMarked"));
                }
            }
        };
    }

    private static boolean isNodeKind(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.isAssignableTo(NODE_KIND);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }
}
