package dev.sluice.studio;

import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;

import java.util.List;

/// The Run menu.
final class RunCommands {
    private static final String MENU = "_Run";

    private RunCommands() {}

    static List<Section> sections(Actions actions) {
        return List.of(
                Section.of(
                        MENU,
                        Command.of("run.run", "_Run or Pause", actions::runOrPause).keys("F5"),
                        Command.of("run.restart", "R_estart", actions::restart).keys("Shift+F5"),
                        Command.of("run.stop", "_Stop", actions::stop).keys("Shortcut+F5"),
                        Command.of("run.step-poll", "Step One _Poll", actions::step).keys("F10")),
                Section.of(
                        MENU,
                        Command.of("run.live", "_Live Clock", () -> actions.clock(Clock.LIVE)),
                        Command.of(
                                "run.virtual",
                                "_Virtual Time",
                                () -> actions.clock(Clock.VIRTUAL))));
    }
}
