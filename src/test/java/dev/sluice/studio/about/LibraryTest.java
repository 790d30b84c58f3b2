package dev.sluice.studio.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class LibraryTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    @Test
    void versionsAreThoseThatAreUsed() {
        List<String> jars =
                Stream.of("java.class.path", "jdk.module.path")
                        .map(path -> System.getProperty(path, ""))
                        .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                        .map(jar -> new File(jar).getName())
                        .toList();

        assertThat(Library.all())
                .allSatisfy(
                        library ->
                                assertThat(jars)
                                        .anyMatch(
                                                jar ->
                                                        jar.startsWith(
                                                                library.name()
                                                                        + "-"
                                                                        + library.version())));
    }

    @Test
    void everythingThatIsAskedForIsListed() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own =
                pom.substring(pom.lastIndexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> shipped =
                DEPENDENCY
                        .matcher(own)
                        .results()
                        .map(found -> found.group(1))
                        .filter(found -> !found.contains("<scope>test</scope>"))
                        .map(LibraryTest::artifact)
                        .toList();

        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(Library.all()).extracting(Library::name).containsAll(shipped);
    }

    private static String artifact(String dependency) {
        return ARTIFACT.matcher(dependency).results().findFirst().orElseThrow().group(1);
    }
}
