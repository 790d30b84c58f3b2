package dev.sluice.connect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts bytes that arrive in pieces into lines of text, in bounded memory.
final class LineSplitter {
    /// The longest line in bytes; what is beyond is lost.
    static final int MOST = 1 << 16;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean cut;
    private boolean begun;

    /// The lines that the first `length` of these bytes complete.
    List<Line> feed(byte[] bytes, int length) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, start, i);
                lines.add(finish());
                start = i + 1;
            }
        }
        if (start < length) {
            keep(bytes, start, length);
        }
        return lines;
    }

    /// What is left at the end of the input: a line without an end.
    Optional<Line> rest() {
        return begun ? Optional.of(finish()) : Optional.empty();
    }

    /// Forgets a line begun.
    void reset() {
        line.reset();
        cut = false;
        begun = false;
    }

    private void keep(byte[] bytes, int from, int to) {
        begun = true;
        int room = MOST + 1 - line.size();
        line.write(bytes, from, Math.min(room, to - from));
        cut |= to - from > room;
    }

    private Line finish() {
        byte[] bytes = line.toByteArray();
        int length = bytes.length;
        if (!cut && length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        boolean shortened = cut || length > MOST;
        reset();
        return text(bytes, shortened ? characterStart(bytes, MOST) : length, shortened);
    }

    /// The last place up to `end` where no character is cut in two.
    private static int characterStart(byte[] bytes, int end) {
        int start = end;
        while (start > end - 3 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }

    private static Line text(byte[] bytes, int length, boolean cut) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            return new Line(text, cut, false);
        } catch (CharacterCodingException wrong) {
            return new Line(new String(bytes, 0, length, StandardCharsets.UTF_8), cut, true);
        }
    }
}
