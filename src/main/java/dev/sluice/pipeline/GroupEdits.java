package dev.sluice.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes people make to groups.
public final class GroupEdits {
    private GroupEdits() {}

    /// Puts a frame around nodes, which leave the groups they were in.
    public record Make(Group group) implements Edit {
        @Override
        public String name() {
            return "Group " + Lists.count(group.nodes(), "node");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            List<Group> others = without(before.groups(), Set.copyOf(group.nodes()));
            return before.withGroups(Lists.joined(others, List.of(group)));
        }
    }

    /// Takes frames away; the nodes stay.
    public record Dissolve(Set<String> groups) implements Edit {
        public Dissolve {
            groups = Set.copyOf(groups);
        }

        @Override
        public String name() {
            return "Ungroup";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withGroups(
                    Lists.without(before.groups(), group -> groups.contains(group.id())));
        }
    }

    /// Names a group; typing merges.
    public record Title(String group, String title) implements Edit {
        @Override
        public String name() {
            return "Rename group";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withGroups(
                    Lists.changed(
                            before.groups(),
                            old -> old.id().equals(group),
                            old -> old.withTitle(title)));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof Title named && named.group.equals(group)
                    ? Optional.of(named)
                    : Optional.empty();
        }
    }

    /// The groups without these nodes; those that lose their last node are gone.
    static List<Group> without(List<Group> groups, Set<String> nodes) {
        return groups.stream()
                .filter(group -> group.nodes().isEmpty() || !nodes.containsAll(group.nodes()))
                .map(group -> group.withNodes(Lists.without(group.nodes(), nodes::contains)))
                .toList();
    }
}
