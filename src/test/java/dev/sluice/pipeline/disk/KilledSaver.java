package dev.sluice.pipeline.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;

import java.io.IOException;
import java.nio.file.Path;

/// A program of its own that saves one document after the other until it is killed, and says on its output what it
/// is about to do, and which saves are done.
final class KilledSaver {
    static final String SAVED = "saved";

    private static final String LONG =
            "All that is needed to make writing it take a while. ".repeat(2_000);

    private KilledSaver() {}

    /// @param args the file, the folder of the backups, the number of the first document
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Backups backups = Backups.in(Path.of(args[1]));
        for (int number = Integer.parseInt(args[2]); ; number++) {
            WholeFile.replace(file, text(number), backups::keep, KilledSaver::say);
            say(SAVED + " " + number);
        }
    }

    static byte[] text(int number) {
        return PipelineWriter.write(
                        Pipeline.EMPTY.withName(Integer.toString(number)).withAbout(LONG))
                .getBytes(UTF_8);
    }

    private static void say(Object what) {
        System.out.println(what);
        System.out.flush();
    }
}
