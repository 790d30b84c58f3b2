package dev.sluice.studio.canvas.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Note;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class NoteCardTest extends ApplicationTest {
    private final Note note =
            Note.of("n", "Together they offer forty a second.", 0, 0).sized(240, 48);

    @Test
    void lettersGrowOnlyWhileAllOfTheTextFits() {
        NoteCard card = NoteCard.of(note, Board.EMPTY);

        assertThat(card.fits(1)).isTrue();
        assertThat(card.lines(1)).containsExactly(note.text());
        assertThat(card.room(1)).isEqualTo(1);
        assertThat(NoteCard.of(note.sized(240, 100), Board.EMPTY).room(2)).isEqualTo(2);
        assertThat(NoteCard.of(note.sized(160, 100), Board.EMPTY).fits(2))
                .as("more lines than there is room for")
                .isFalse();
        assertThat(card.fits(2)).isFalse();
        assertThat(card.lines(2)).singleElement().asString().startsWith("Together").endsWith("…");
    }
}
