package dev.sluice.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.theme.Face;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// A vector picture as a reader of XML sees it.
record Picture(String text, Element root) {
    private static final double EXACT = 0.01;

    /// Where something is drawn.
    record Place(double left, double top, double right, double bottom, String what) {
        boolean within(Place other) {
            return left >= other.left - EXACT
                    && top >= other.top - EXACT
                    && right <= other.right + EXACT
                    && bottom <= other.bottom + EXACT;
        }

        private Place grown(double by) {
            return new Place(left - by, top - by, right + by, bottom + by, what);
        }
    }

    static Picture of(Pipeline pipeline, boolean dark) throws Exception {
        var exporter = (Exporter.Picture) Objects.requireNonNull(Exporter.all().get("svg"));
        Look look = new Look(dark, 1, Optional.empty());
        byte[] file = exporter.picture(pipeline, Catalog.standard(), look);
        Document document =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file));
        return new Picture(new String(file, UTF_8), document.getDocumentElement());
    }

    /// The values of a `data-` attribute, in the order of the picture.
    List<String> data(String name) {
        return elements("g")
                .map(element -> element.getAttribute("data-" + name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// The words on a node.
    List<String> words(String node) {
        return elements("g")
                .filter(element -> element.getAttribute("data-node").equals(node))
                .flatMap(element -> all(element, "text"))
                .map(Element::getTextContent)
                .toList();
    }

    String content(String name) {
        return elements(name).findFirst().map(Element::getTextContent).orElse("");
    }

    Place shown() {
        double[] box = numbers(root.getAttribute("viewBox"));
        return new Place(box[0], box[1], box[0] + box[2], box[1] + box[3], "the picture");
    }

    /// Everything that is drawn.
    List<Place> drawn() {
        List<Place> drawn = new ArrayList<>();
        elements("rect").map(Picture::rect).forEach(drawn::add);
        elements("circle").map(Picture::circle).forEach(drawn::add);
        elements("path").map(Picture::path).forEach(drawn::add);
        elements("text").map(Picture::written).forEach(drawn::add);
        return drawn;
    }

    Stream<Element> elements(String name) {
        return all(root, name);
    }

    private static Stream<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> (Element) found.item(i));
    }

    private static Place rect(Element rect) {
        double x = number(rect, "x");
        double y = number(rect, "y");
        return new Place(x, y, x + number(rect, "width"), y + number(rect, "height"), "a rect")
                .grown(stroke(rect));
    }

    private static Place circle(Element circle) {
        double x = number(circle, "cx");
        double y = number(circle, "cy");
        return new Place(x, y, x, y, "a circle").grown(number(circle, "r") + stroke(circle));
    }

    /// A line, a polygon, or one curve.
    private static Place path(Element path) {
        String course = path.getAttribute("d").replace("M", "").replace("Z", "");
        double[] points = numbers(course.replace("C", " "));
        double[] drawn = course.contains("C") ? curve(points) : points;
        double[] xs = every(drawn, 0);
        double[] ys = every(drawn, 1);
        return new Place(
                        Arrays.stream(xs).min().orElseThrow(),
                        Arrays.stream(ys).min().orElseThrow(),
                        Arrays.stream(xs).max().orElseThrow(),
                        Arrays.stream(ys).max().orElseThrow(),
                        "a path")
                .grown(stroke(path));
    }

    private static double[] curve(double[] p) {
        double[] drawn = new double[202];
        for (int i = 0; i <= 100; i++) {
            double t = i / 100.0;
            double u = 1 - t;
            for (int of = 0; of < 2; of++) {
                drawn[2 * i + of] =
                        u * u * u * p[of]
                                + 3 * u * u * t * p[2 + of]
                                + 3 * u * t * t * p[4 + of]
                                + t * t * t * p[6 + of];
            }
        }
        return drawn;
    }

    private static double[] every(double[] points, int second) {
        double[] some = new double[points.length / 2];
        Arrays.setAll(some, i -> points[2 * i + second]);
        return some;
    }

    private static Place written(Element text) {
        double size = number(text, "font-size");
        String weight = text.getAttribute("font-weight");
        Face face = face(text.hasAttribute("font-family"), weight.isEmpty() ? "400" : weight);
        double width = face.advances().of(text.getTextContent()) * size;
        double x = number(text, "x");
        double left =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
        double y = number(text, "y");
        return new Place(left, y - size, left + width, y + size / 4, text.getTextContent());
    }

    private static Face face(boolean mono, String weight) {
        return Stream.of(Face.values())
                .filter(face -> face.mono() == mono && face.weight() == Integer.parseInt(weight))
                .findFirst()
                .orElseThrow();
    }

    private static double stroke(Element element) {
        if (!element.hasAttribute("stroke")) {
            return 0;
        }
        return (element.hasAttribute("stroke-width") ? number(element, "stroke-width") : 1) / 2;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static double[] numbers(String text) {
        return Stream.of(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }
}
