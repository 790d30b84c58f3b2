package dev.sluice;

import dev.sluice.catalog.Catalog;
import dev.sluice.cli.Window;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.Display;
import dev.sluice.studio.Rehearsal;
import dev.sluice.studio.Snapshots;
import dev.sluice.studio.StudioApp;
import dev.sluice.studio.arrange.Unplaced;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.theme.Theme;

import java.nio.file.Path;
import java.util.Optional;

/// The studio as the commands know it.
final class StudioDoor implements Window {
    @Override
    public boolean open(Optional<Path> file) {
        return Display.present() && StudioApp.open(file);
    }

    @Override
    public void rehearse(Runnable firstFrame) {
        Rehearsal.go(firstFrame);
    }

    @Override
    public byte[] screenshot(Pipeline pipeline, Picture picture) {
        Snapshots.Options options =
                new Snapshots.Options(
                        picture.dark() ? Theme.DARK : Theme.LIGHT,
                        picture.width(),
                        picture.height(),
                        picture.scale(),
                        picture.window(),
                        page(picture.dock()),
                        picture.selection());
        Catalog catalog = Catalog.standard();
        return Snapshots.take(
                Unplaced.laidOut(pipeline, catalog),
                catalog,
                picture.folder(),
                picture.at(),
                options);
    }

    private static Page page(Dock dock) {
        return switch (dock) {
            case charts -> Page.CHARTS;
            case marbles -> Page.MARBLES;
            case events -> Page.EVENTS;
            case polls -> Page.POLLS;
            case output -> Page.OUTPUT;
            case code -> Page.CODE;
            case problems -> Page.PROBLEMS;
        };
    }
}
