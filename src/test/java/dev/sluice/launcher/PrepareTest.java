package dev.sluice.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

/// What the build does to libraries so that the start-up cache can hold their classes.
class PrepareTest {
    private static final String LAUNCHER = "src/main/launcher/";
    private static final int FLAGS = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    private static final ClassDesc OLD = ClassDesc.of("Old");
    private static final MethodTypeDesc PICK =
            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_int);

    @TempDir Path folder;

    private Path lib;

    @BeforeEach
    void compile() throws IOException {
        lib = Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(lib.resolve("fx"));
        write(lib.resolve("sluice.jar"), Map.of());
        String libraries =
                System.getProperty("jdk.module.path")
                        + File.pathSeparator
                        + System.getProperty("java.class.path");
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(
                                        null,
                                        null,
                                        null,
                                        "-proc:none",
                                        "-cp",
                                        libraries,
                                        "-d",
                                        folder.toString(),
                                        LAUNCHER + "Prepare.java",
                                        LAUNCHER + "StyleSheets.java",
                                        LAUNCHER + "Natives.java"))
                .isZero();
    }

    @Test
    void theJdkThatBuiltItIsWrittenDownForTheLauncher() throws Exception {
        prepare();
        assertThat(lib.resolve("jdk")).hasContent(System.getProperty("java.home") + "\n");
    }

    @Test
    void styleSheetsGetABinaryFormUnlessItCouldNotBeRead() throws Exception {
        Path jar = lib.resolve("sluice.jar");
        write(
                jar,
                Map.of(
                        "x/plain.css", bytes(".root { -fx-padding: 4; }"),
                        "x/moving.css", bytes(".root { transition: -fx-opacity 200ms; }")));
        prepare();

        assertThat(read(jar)).containsOnlyKeys("x/plain.css", "x/plain.bss", "x/moving.css");
    }

    @Test
    void nothingIsCompressedAndNativeLibrariesLieBesideTheirArchive() throws Exception {
        Path jar = lib.resolve("a.jar");
        write(jar, Map.of("a/font.ttf", bytes("letters ".repeat(99))));
        write(
                lib.resolve("fx/fx.jar"),
                Map.of("libglass.so", bytes("native"), "b.txt", bytes("b")));
        prepare();

        assertThat(lib.resolve("fx/libglass.so")).hasContent("native");
        assertThat(lib.resolve("fx/b.txt")).doesNotExist();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.getEntry("a/font.ttf").getMethod()).isEqualTo(ZipEntry.STORED);
        }
    }

    @Test
    void signaturesGoAndWhoLooksIsToldAndTheRestStays() throws Exception {
        Path jar = lib.resolve("signed.jar");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                JarFile.MANIFEST_NAME,
                bytes(
                        """
                        Manifest-Version: 1.0
                        Built-By: them

                        Name: a/b.txt
                        SHA-256-Digest: x

                        """));
        entries.put("META-INF/THEM.SF", bytes("digests"));
        entries.put("META-INF/THEM.RSA", bytes("signature"));
        entries.put("META-INF/services/x.SF", bytes("no signature"));
        entries.put("a/b.txt", bytes("words"));
        write(jar, entries);
        prepare();

        Map<String, byte[]> after = read(jar);
        assertThat(after)
                .containsOnlyKeys(JarFile.MANIFEST_NAME, "META-INF/services/x.SF", "a/b.txt");
        assertThat(after.get("a/b.txt")).isEqualTo(bytes("words"));
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            assertThat(manifest.getEntries()).isEmpty();
            assertThat(manifest.getMainAttributes().getValue("Built-By")).isEqualTo("them");
            assertThat(manifest.getMainAttributes().getValue("Changed-For-Sluice"))
                    .contains("signatures dropped");
        }
    }

    @Test
    void oldClassesGetStackMapsEvenWhereTheseNeedAnotherArchive() throws Exception {
        Path jar = lib.resolve("a-old.jar");
        Path needed = lib.resolve("b-needed.jar");
        write(jar, Map.of("Old.class", old("One", "Two")));
        Map<String, byte[]> before = Map.of("One.class", empty("One"), "Two.class", empty("Two"));
        write(needed, before);
        prepare();

        assertThat(version(read(jar).get("Old.class"))).isEqualTo(ClassFile.JAVA_8_VERSION);
        try (URLClassLoader libraries =
                new URLClassLoader(new URL[] {jar.toUri().toURL(), needed.toUri().toURL()}, null)) {
            // is verified by its stack maps, or not at all
            assertThat(libraries.loadClass("Old").getMethod("pick", int.class).invoke(null, 1))
                    .isNull();
        }
        assertThat(read(needed)).as("fits as it is").containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void aClassWhoseStackMapsCannotBeMadeStaysAsItIs() throws Exception {
        Path jar = lib.resolve("lost.jar");
        byte[] lost = old("not.here.A", "not.here.B");
        write(jar, Map.of("Old.class", lost));
        prepare();

        assertThat(read(jar).get("Old.class")).isEqualTo(lost);
    }

    /// Not as a program of its own, which would take half a second.
    private void prepare() throws Exception {
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Method main = loader.loadClass("Prepare").getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {lib.toString()});
        }
    }

    /// A class of Java 5 that returns one of two things of different classes: what it has on the stack then is known
    /// only to who knows what those extend.
    private static byte[] old(String one, String two) {
        return ClassFile.of(StackMapsOption.DROP_STACK_MAPS)
                .build(
                        OLD,
                        made ->
                                made.withVersion(ClassFile.JAVA_5_VERSION, 0)
                                        .withFlags(ClassFile.ACC_PUBLIC)
                                        .withField("one", ClassDesc.of(one), FLAGS)
                                        .withField("two", ClassDesc.of(two), FLAGS)
                                        .withMethodBody(
                                                "pick",
                                                PICK,
                                                FLAGS,
                                                code -> either(code, one, two)));
    }

    private static void either(CodeBuilder code, String one, String two) {
        Label other = code.newLabel();
        Label end = code.newLabel();
        code.iload(0)
                .ifle(other)
                .getstatic(OLD, "one", ClassDesc.of(one))
                .goto_(end)
                .labelBinding(other)
                .getstatic(OLD, "two", ClassDesc.of(two))
                .labelBinding(end)
                .areturn();
    }

    private static byte[] empty(String name) {
        return ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        made ->
                                made.withVersion(ClassFile.JAVA_8_VERSION, 0)
                                        .withFlags(ClassFile.ACC_PUBLIC));
    }

    private static int version(byte[] file) {
        return ClassFile.of().parse(file).majorVersion();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                zip.getInputStream(entry).transferTo(out);
                entries.put(entry.getName(), out.toByteArray());
            }
        }
        return entries;
    }
}
