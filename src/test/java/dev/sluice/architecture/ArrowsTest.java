package dev.sluice.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may use whom. A package may also use what the packages that it uses may use.
@AnalyzeClasses(packages = "dev.sluice", importOptions = DoNotIncludeTests.class)
final class ArrowsTest {
    @ArchTest
    static final ArchRule streamStandsAlone =
            arrow("stream")
                    .because(
                            "the same combinators run live, in virtual time and in other people's"
                                    + " programs");

    @ArchTest
    static final ArchRule streamNeedsOnlyJavaBase =
            classes()
                    .that()
                    .resideInAPackage("dev.sluice.stream..")
                    .should(
                            onlyDependOnClassesThat(
                                    resideInAnyPackage("dev.sluice.stream..", "org.jspecify..")
                                            .or(javaBase())))
                    .allowEmptyShould(true)
                    .because("a vocabulary that drags in a library cannot be lent to anybody");

    @ArchTest
    static final ArchRule runtimeRunsOnlyPolls =
            arrow("runtime", "stream")
                    .because("a scheduler that knows nodes or counters would schedule by them");

    @ArchTest
    static final ArchRule telemetryIsPulled =
            arrow("telemetry", "stream", "runtime")
                    .because("numbers are read by whoever asks; they never call a user interface");

    @ArchTest
    static final ArchRule expressionsReachNothing =
            arrow("expr")
                    .because(
                            "what a user types must not be able to reach the engine or the"
                                    + " machine");

    @ArchTest
    static final ArchRule theDocumentIsOnlyAValue =
            arrow("pipeline", "expr")
                    .because(
                            "a file opens, shows its problems and saves unharmed without anything"
                                    + " being able to run");

    @ArchTest
    static final ArchRule theCatalogKnowsNoRuntime =
            arrow("catalog", "stream", "pipeline", "expr", "connect")
                    .because("a node kind says what it is once, for every clock and every reader");

    @ArchTest
    static final ArchRule thePlanKnowsNoUser =
            arrow("plan", "catalog", "runtime", "telemetry", "stream", "pipeline", "expr")
                    .because("terminal and studio must run the very same plan");

    @ArchTest
    static final ArchRule realEndsAreStreams =
            arrow("connect", "stream", "runtime")
                    .because(
                            "a socket or a file is one more stream; what it is called in a document"
                                    + " is the catalog's affair");

    @ArchTest
    static final ArchRule exportersArePure =
            arrow("export", "catalog", "pipeline", "telemetry", "stream", "runtime", "expr")
                    .because("an exporter turns a document into text and never runs it");

    @ArchTest
    static final ArchRule lessonsReadRuns =
            arrow("lesson", "plan", "telemetry", "catalog", "runtime", "stream", "pipeline", "expr")
                    .because("a lesson checks what a run did, wherever it is shown");

    @ArchTest
    static final ArchRule theTerminalKnowsNoStudio =
            noClasses()
                    .that()
                    .resideInAPackage("dev.sluice.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.sluice.studio..")
                    .allowEmptyShould(true)
                    .because("the terminal must work where no window can open");

    @ArchTest
    static final ArchRule theStudioKnowsNoTerminal =
            noClasses()
                    .that()
                    .resideInAPackage("dev.sluice.studio..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.sluice.cli..")
                    .allowEmptyShould(true)
                    .because("what both need belongs below them");

    @ArchTest
    static final ArchRule nobodyCallsTheEntryPoint =
            noClasses()
                    .that()
                    .resideInAPackage("dev.sluice.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.sluice")
                    .allowEmptyShould(true)
                    .because("the root only chooses between terminal and studio");

    @ArchTest
    static final ArchRule onlyTheStudioDraws =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.sluice.studio..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "com.sun.javafx..",
                            "org.reactfx..",
                            "org.controlsfx..",
                            "org.fxmisc..",
                            "atlantafx..",
                            "org.kordamp..")
                    .because("the CLI runs where there is no display");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.sluice.(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because("packages that need each other are one package in two folders");

    private ArrowsTest() {}

    private static ArchRule arrow(String from, String... others) {
        String[] allowed =
                Stream.concat(Stream.of(from), Stream.of(others))
                        .map(name -> "dev.sluice." + name + "..")
                        .toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign = resideOutsideOfPackage("dev.sluice..");
        return classes()
                .that()
                .resideInAPackage("dev.sluice." + from + "..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(allowed).or(foreign)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> javaBase() {
        Set<String> packages =
                Object.class.getModule().getPackages().stream()
                        .filter(name -> name.startsWith("java."))
                        .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are in java.base",
                type ->
                        type.getBaseComponentType().isPrimitive()
                                || packages.contains(type.getBaseComponentType().getPackageName()));
    }
}
