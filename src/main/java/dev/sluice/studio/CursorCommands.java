package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.dock.ChartLines;
import dev.sluice.studio.dock.Charts;
import dev.sluice.studio.dock.DockView;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.dock.Taps;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.strings.Strings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The menus of what is watched: the time cursor, and the pages of the dock.
final class CursorCommands {
    private static final Strings WORDS = Strings.of(CursorCommands.class);
    private static final String CURSOR = TopMenu.RUN.path(WORDS.text("menu.cursor"));
    private static final String DOCK = TopMenu.VIEW.path(WORDS.text("menu.dock"));
    private static final double ZOOM = 1.5;
    private static final long STEP = 100_000_000;

    private CursorCommands() {}

    static List<Section> sections(Studio studio, DockView dock, Taps taps, Runnable openDock) {
        TimeCursor cursor = studio.cursor();
        Charts charts = dock.charts();
        return List.of(
                Section.of(
                        CURSOR,
                        command("cursor.back", () -> cursor.step(-STEP)).keys("F7"),
                        command("cursor.forward", () -> cursor.step(STEP)).keys("F8"),
                        command("cursor.far-back", () -> cursor.step(-10 * STEP)).keys("Shift+F7"),
                        command("cursor.far-forward", () -> cursor.step(10 * STEP))
                                .keys("Shift+F8"),
                        command("cursor.now", cursor::release)
                                .when(cursor.pinnedProperty().map(pinned -> pinned.isPresent()))),
                Section.of(
                        CURSOR,
                        command("time.less", () -> charts.zoom(1 / ZOOM)),
                        command("time.more", () -> charts.zoom(ZOOM)),
                        command("time.all", charts::fit),
                        command("time.follow", charts::follow)),
                Section.of(
                        DOCK,
                        Stream.of(Page.values())
                                .filter(page -> page != Page.CODE)
                                .map(page -> show(page, dock, openDock))
                                .toArray(Command[]::new)),
                Section.of(
                        DOCK,
                        tap(studio, taps),
                        pin(studio, charts.lines()),
                        command("charts.csv", charts::saveValues),
                        command("charts.png", charts::savePicture),
                        followed(studio, "followed.previous", () -> studio.followed().step(-1)),
                        followed(studio, "followed.next", () -> studio.followed().step(1)),
                        followed(studio, "followed.none", studio.followed()::none)));
    }

    private static Command command(String id, Runnable action) {
        return Command.of(id, WORDS.text(id), action);
    }

    private static Command followed(Studio studio, String id, Runnable action) {
        return command(id, action)
                .when(studio.followed().itemProperty().map(item -> item.isPresent()));
    }

    private static Command show(Page page, DockView dock, Runnable openDock) {
        return command(
                "dock." + page.name().toLowerCase(Locale.ROOT),
                () -> {
                    openDock.run();
                    dock.show(page);
                });
    }

    private static Command tap(Studio studio, Taps taps) {
        return command(
                        "wire.tap",
                        () -> studio.editor().selectedWireProperty().get().ifPresent(taps::toggle))
                .canvasKeys("T")
                .when(studio.editor().selectedWireProperty().map(wire -> wire.isPresent()));
    }

    private static Command pin(Studio studio, ChartLines lines) {
        return command("charts.pin", lines::toggleSelection)
                .when(studio.editor().selectionProperty().map(nodes -> !nodes.isEmpty()));
    }
}
