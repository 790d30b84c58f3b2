package dev.sluice.studio.theme;

import javafx.scene.paint.Color;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of one theme, read from the style sheet that also dresses the controls.
public final class Roles {
    private static final Pattern ROLE = Pattern.compile("(-sluice-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    private static final Pattern ITEM = Pattern.compile("-sluice-item-\\d");

    private final Map<Role, Color> colours = new EnumMap<>(Role.class);
    private final List<Color> items = new ArrayList<>();

    private Roles(Map<String, Color> named) {
        for (Role role : Role.values()) {
            colours.put(role, Objects.requireNonNull(named.get(role.css()), role.css()));
        }
        named.forEach(
                (name, colour) -> {
                    if (ITEM.matcher(name).matches()) {
                        items.add(colour);
                    }
                });
    }

    static Roles read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Roles.class.getResourceAsStream(resource), resource)) {
            Map<String, Color> named = new LinkedHashMap<>();
            Matcher matcher = ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                named.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return new Roles(named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Color get(Role role) {
        return Objects.requireNonNull(colours.get(role));
    }

    /// The colour of items of the `birthplace`-th node that makes items, see [Birthplaces].
    public Color item(int birthplace) {
        return items.get(Math.floorMod(birthplace, items.size()));
    }

    /// How many items' colours there are before they repeat.
    public int itemColours() {
        return items.size();
    }
}
