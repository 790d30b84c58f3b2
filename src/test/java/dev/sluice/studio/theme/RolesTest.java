package dev.sluice.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class RolesTest {
    private static final List<Role> GROUNDS =
            List.of(Role.CANVAS, Role.PANEL, Role.RAISED, Role.CODE_MARK);
    private static final List<Role> WORDS =
            List.of(Role.TEXT, Role.DIM, Role.STALLED_TEXT, Role.FAILED_TEXT, Role.SINK_TEXT);

    private static final List<Role> CODE =
            List.of(
                    Role.TEXT,
                    Role.CODE_KEYWORD,
                    Role.CODE_TYPE,
                    Role.CODE_STRING,
                    Role.CODE_NUMBER,
                    Role.CODE_COMMENT,
                    Role.CODE_MACRO,
                    Role.CODE_LIFETIME);

    @ParameterizedTest
    @EnumSource
    void wordsStandOutFromEveryGround(Theme theme) {
        for (Role ground : GROUNDS) {
            for (Role words : WORDS) {
                assertThat(contrast(theme.roles().get(words), theme.roles().get(ground)))
                        .as("%s on %s", words, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWordOfABadgeStandsOut(Theme theme) {
        Roles roles = theme.roles();
        assertThat(contrast(roles.get(Role.CANVAS), roles.get(Role.STALLED_TEXT)))
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource
    void codeStandsOutFromEveryGroundItHas(Theme theme) {
        for (Role ground : List.of(Role.PANEL, Role.CODE_MARK, Role.CODE_SELECTION)) {
            for (Role words : CODE) {
                assertThat(contrast(theme.roles().get(words), theme.roles().get(ground)))
                        .as("%s on %s", words, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersOnItemsCanBeReadAndNeighboursDiffer(Theme theme) {
        Roles roles = theme.roles();
        Set<Color> colours = new HashSet<>();
        for (int i = 0; i < roles.itemColours(); i++) {
            assertThat(contrast(roles.item(i), roles.get(Role.ITEM_INK)))
                    .isGreaterThanOrEqualTo(4.5);
            colours.add(roles.item(i));
        }
        assertThat(colours).hasSize(roles.itemColours()).hasSizeGreaterThanOrEqualTo(6);
    }

    /// The contrast ratio of WCAG 2.
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
