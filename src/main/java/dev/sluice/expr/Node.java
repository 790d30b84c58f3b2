package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A compiled part of an expression; its value is plain Java.
///
/// Nodes hold no state, so one expression serves many threads; what changes is in the [Frame].
interface Node {
    @Nullable Object eval(Frame frame);

    record Literal(@Nullable Object value) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return value;
        }
    }

    record First() implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return frame.first;
        }
    }

    record Second() implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return frame.second;
        }
    }

    /// A variable of a loop; an accumulator that holds a failure fails when read.
    record Local(int slot) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            var value = frame.locals[slot];
            if (value instanceof EvaluationException failure) {
                throw failure;
            }
            return value;
        }
    }

    record Call1(Op.Op1 op, Node a) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return op.apply(a.eval(frame), frame);
        }
    }

    /// @param name what CEL calls it
    record Call2(String name, Op.Op2 op, Node a, Node b) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return op.apply(a.eval(frame), b.eval(frame), frame);
        }
    }

    record Call3(Op.Op3 op, Node a, Node b, Node c) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return op.apply(a.eval(frame), b.eval(frame), c.eval(frame), frame);
        }
    }

    record Select(Node of, String field) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            var map = Values.fields(of.eval(frame), field);
            var value = map.get(field);
            if (value == null && !map.containsKey(field)) {
                throw new EvaluationException(
                        "no field `%s` in the %s".formatted(field, subject()));
            }
            return value;
        }

        private String subject() {
            return switch (of) {
                case Select(Node _, String name) -> "field `" + name + "`";
                case First _ -> "item";
                default -> "map";
            };
        }
    }

    record Has(Node of, String field) implements Node {
        @Override
        public Object eval(Frame frame) {
            return Values.fields(of.eval(frame), field).containsKey(field);
        }
    }

    record Conditional(Node condition, Node yes, Node no) implements Node {
        @Override
        public @Nullable Object eval(Frame frame) {
            return Values.bool(condition.eval(frame)) ? yes.eval(frame) : no.eval(frame);
        }
    }

    record ListOf(List<Node> members) implements Node {
        @Override
        public Object eval(Frame frame) {
            var values = new Object[members.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = members.get(i).eval(frame);
            }
            return Values.list(values);
        }
    }

    record MapOf(List<Map.Entry<Node, Node>> entries) implements Node {
        @Override
        public Object eval(Frame frame) {
            var map = new java.util.LinkedHashMap<String, @Nullable Object>();
            for (var entry : entries) {
                var key = Values.key(entry.getKey().eval(frame));
                if (map.containsKey(key)) {
                    throw new EvaluationException("the map has the key `%s` twice".formatted(key));
                }
                map.put(key, entry.getValue().eval(frame));
            }
            return java.util.Collections.unmodifiableMap(map);
        }
    }
}
