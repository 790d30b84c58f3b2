package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.PanelLayout.Panel;
import dev.sluice.studio.dock.DockView.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelLayoutTest {
    @Test
    void itIsReadAsItWasWritten() {
        PanelLayout layout =
                new PanelLayout(
                        new Panel(true, 216),
                        new Panel(false, 300),
                        new Panel(true, 190),
                        Page.CODE);

        assertThat(layout.text()).isEqualTo("+216 -300 +190 CODE");
        assertThat(PanelLayout.parse(layout.text())).contains(layout);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+216 -300 +190",
                "+ - + CODE",
                "+216 -300 +190 NONE",
                "+x -300 +190 CODE"
            })
    void nonsenseIsNoLayout(String text) {
        assertThat(PanelLayout.parse(text)).isEmpty();
    }
}
