package dev.sluice.studio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CommandSetTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void twoCommandsWithTheSameKeysAreAMistakeInTheProgram() {
        Section one = Section.of("_Edit", command("a").keys("Shortcut+D"));
        Section two = Section.of("_View", command("b").keys("Shortcut+D"));

        assertThatThrownBy(() -> new CommandSet(List.of(one, two)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two commands are known by");
    }

    @Test
    void aSignOnTheCanvasIsMeantHoweverItIsTypedAndALetterByItsKey() {
        assertThat(Keys.onCanvas("?").typed()).isEqualTo("?");
        assertThat(Keys.onCanvas("?").shown()).isEqualTo("?");
        assertThat(Keys.onCanvas("A").typed()).isEmpty();
        assertThat(Keys.onCanvas("A").canvas()).isPresent();
        assertThat(Keys.onCanvas("Shift+A").canvas()).isPresent();
    }

    @Test
    void aCommandSaysWhichMenusLeadToIt() {
        Command align = command("a");
        CommandSet all = new CommandSet(List.of(Section.of("_Edit/A_lign", align)));

        assertThat(all.menu(align)).isEqualTo("Edit › Align");
        assertThat(all.topMenu(align)).isEqualTo("Edit");
    }

    @Test
    void whatCannotBeDoneNowIsNotDone() {
        SimpleBooleanProperty possible = new SimpleBooleanProperty();
        Command command = command("a").when(possible);
        CommandSet all = new CommandSet(List.of(Section.of("_Edit", command)));

        all.run(command);
        assertThat(done).isEmpty();
        assertThat(all.recent()).isEmpty();
        possible.set(true);
        all.run(command);
        assertThat(done).containsExactly("a");
        assertThat(all.recent()).containsExactly("a");
    }

    @Test
    void aSwitchTurnsItsPropertyOnAndOff() {
        SimpleBooleanProperty on = new SimpleBooleanProperty();
        Command command = Command.toggle("a", "_Minimap", on);

        command.action().run();
        assertThat(on.get()).isTrue();
        assertThat(command.title()).isEqualTo("Minimap");
    }

    @Test
    void aFewLettersFindAName() {
        assertThat(Fuzzy.score("Align Left", "alef")).isEqualTo(1);
        assertThat(Fuzzy.score("Align Left", "left")).isEqualTo(3);
        assertThat(Fuzzy.score("Align Left", "Align")).isEqualTo(4);
        assertThat(Fuzzy.score("Align Left", "tfel")).isZero();
    }

    private Command command(String id) {
        return Command.of(id, id, () -> done.add(id));
    }
}
