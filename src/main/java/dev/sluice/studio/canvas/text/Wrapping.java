package dev.sluice.studio.canvas.text;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines, between words where it can.
public final class Wrapping {
    private static final String MORE = "…";

    private final Ruler ruler;
    private final double width;
    private final int most;
    private final List<String> lines = new ArrayList<>();

    private Wrapping(Ruler ruler, double width, int most) {
        this.ruler = ruler;
        this.width = width;
        this.most = most;
    }

    /// @param most how many lines there is room for; the last ends in an ellipsis where there are more
    public static List<String> lines(Ruler ruler, String text, double width, int most) {
        Wrapping wrapping = new Wrapping(ruler, width, most);
        text.lines().takeWhile(_ -> wrapping.room()).forEach(wrapping::paragraph);
        return wrapping.cut();
    }

    /// One line more than there is room for says that there is more.
    private boolean room() {
        return lines.size() <= most;
    }

    private void paragraph(String text) {
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits(line) && room()) {
                int part = part(line);
                lines.add(line.substring(0, part));
                line = line.substring(part);
            }
            if (!room()) {
                return;
            }
        }
        lines.add(line);
    }

    /// Long words are not measured as a whole: no letter is that narrow.
    private boolean fits(String line) {
        return line.length() <= width && ruler.width(line) <= width;
    }

    /// How much of the beginning of a long word fits; at least one character.
    private int part(String word) {
        int part = (int) Math.min(word.length(), width);
        while (part > 1 && ruler.width(word.substring(0, part)) > width) {
            part--;
        }
        return Math.max(1, Character.isHighSurrogate(word.charAt(part - 1)) ? part - 1 : part);
    }

    private List<String> cut() {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, ruler.fit(shown.getLast() + " " + MORE, width));
        return shown;
    }
}
