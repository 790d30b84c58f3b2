package dev.sluice.export.java;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.lang.model.SourceVersion;

/// A variable for each node, named after its id, no two alike, and a class named after the document.
final class JavaNames {
    private static final int LONGEST = 40;

    /// What the names of other variables of a node end in.
    private static final List<String> BESIDE = List.of("Random", "Receiver", "Spawner");

    /// What variables and methods of ours may not hide.
    private static final Set<String> TAKEN =
            Set.of(
                    "item",
                    "error",
                    "sum",
                    "state",
                    "next",
                    "random",
                    "n",
                    "own",
                    "i",
                    "left",
                    "right",
                    "result",
                    "panic",
                    "cut",
                    "sentence",
                    "task",
                    "runtime",
                    "main",
                    "handed",
                    "text",
                    "json",
                    "escaped",
                    "value",
                    "length",
                    "sumDecimal",
                    "whole",
                    "decimal",
                    "round",
                    "trunc",
                    "extract",
                    "groups",
                    "sleepMillis",
                    "sleepFraction",
                    "sleepUniform",
                    "sleepExponential",
                    "panicIf",
                    "attempt",
                    "sent",
                    "retry",
                    "least",
                    "greatest",
                    "order",
                    "and",
                    "or",
                    "member",
                    "attemptMixed",
                    "wait",
                    "notify",
                    "notifyAll",
                    "clone",
                    "finalize",
                    "hashCode",
                    "toString",
                    "getClass",
                    "equals",
                    "args");

    private static final Set<String> TYPES =
            Set.of(
                    "Channel",
                    "Sender",
                    "Target",
                    "Spawner",
                    "Route",
                    "Overflow",
                    "Broadcast",
                    "BroadcastSender",
                    "BroadcastReceiver",
                    "BroadcastStream",
                    "Watch",
                    "WatchSender",
                    "WatchReceiver",
                    "WatchStream",
                    "Oneshot",
                    "OneshotSender",
                    "OneshotReceiver",
                    "OneshotStream",
                    "Receiver",
                    "Stream",
                    "StreamExt",
                    "TryStreamExt",
                    "Future",
                    "Sleep",
                    "Ready",
                    "Result",
                    "Unit",
                    "LiveRuntime",
                    "VirtualRuntime",
                    "LiveClock",
                    "Duration",
                    "List",
                    "Map",
                    "Optional",
                    "Pattern",
                    "Matcher",
                    "Objects",
                    "Arrays",
                    "Collectors",
                    "Function",
                    "Supplier",
                    "String",
                    "Long",
                    "Double",
                    "Boolean",
                    "Object",
                    "Math",
                    "System",
                    "Record",
                    "RecordComponent",
                    "SplittableRandom",
                    "LongStream",
                    "IntStream",
                    "Once",
                    "Empty",
                    "Repeat",
                    "Interval",
                    "PendingStream",
                    "Line",
                    "LineSource",
                    "LineStream",
                    "Character",
                    "Exception",
                    "Error",
                    "Test");

    private final Map<String, String> names = new HashMap<>();
    private final String type;

    JavaNames(Pipeline pipeline) {
        Set<String> used = new HashSet<>(TAKEN);
        for (Node node : pipeline.nodes()) {
            String wanted = variable(node.id());
            String name = free(wanted, used);
            used.add(name);
            BESIDE.forEach(suffix -> used.add(name + suffix));
            names.put(node.id(), name);
        }
        String title = words(pipeline.name());
        type =
                title.isEmpty() || TYPES.contains(title) || !SourceVersion.isName(title)
                        ? "Pipeline" + title
                        : title;
    }

    private static String free(String wanted, Set<String> used) {
        String name = used.contains(wanted) ? wanted + "Node" : wanted;
        for (int i = 2; taken(name, used); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static boolean taken(String name, Set<String> used) {
        return used.contains(name)
                || BESIDE.stream().anyMatch(suffix -> used.contains(name + suffix));
    }

    String of(String node) {
        return names.getOrDefault(node, "node");
    }

    /// The class.
    String type() {
        return type;
    }

    /// The record of a node.
    String record(String node) {
        String name = of(node);
        String record = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return TYPES.contains(record) || record.equals(type) ? record + "Item" : record;
    }

    /// The constant of a node, the first or one of the next.
    String constant(String node, int number) {
        String name = of(node).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return number == 1 ? name : name + "_" + number;
    }

    private static String variable(String id) {
        String joined = words(id);
        if (joined.isEmpty()) {
            return "node";
        }
        String name = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        String legal =
                Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "node" + joined;
        return SourceVersion.isName(legal) ? legal : legal + "Node";
    }

    /// The words of a text, each with a capital letter, as many as are not too long together.
    private static String words(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && (out.isEmpty() || out.length() + word.length() <= LONGEST)) {
                int first = word.offsetByCodePoints(0, 1);
                out.append(word.substring(0, first).toUpperCase(Locale.ROOT))
                        .append(word.substring(first));
            }
        }
        return out.toString();
    }
}
