package dev.sluice.studio.strings;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

/// Parsed sources: who calls what, where names are declared, what they are given. Nothing is resolved by type.
final class Sources {
    private final IdentityHashMap<Tree, Tree> parents = new IdentityHashMap<>();
    private final Map<String, List<Tree>> calls = new HashMap<>();
    private final Map<String, List<MethodTree>> methods = new HashMap<>();
    private final Map<String, List<VariableTree>> components = new HashMap<>();
    private final Map<String, List<AssignmentTree>> assignments = new HashMap<>();

    Sources(Iterable<? extends CompilationUnitTree> units) {
        units.forEach(unit -> new Collector().scan(unit, null));
    }

    /// What calls the methods, or makes objects of the classes, of this name.
    Stream<Tree> calls(String name) {
        return calls.getOrDefault(name, List.of()).stream();
    }

    /// The methods of a name that this may call: of its own class where it has such, or else all.
    Stream<MethodTree> methods(Tree from, String name) {
        List<MethodTree> all = methods.getOrDefault(name, List.of());
        Tree unit = unit(from);
        List<MethodTree> own = all.stream().filter(method -> unit(method) == unit).toList();
        return (own.isEmpty() ? all : own).stream();
    }

    /// Components of records that have this name.
    Stream<VariableTree> components(String name) {
        return components.getOrDefault(name, List.of()).stream();
    }

    List<VariableTree> components(ClassTree record) {
        return record.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    /// Whether a method can be meant by a call: it is of the class that is named, or of the same file where nothing is.
    boolean means(Tree call, @Nullable Tree receiver, Tree method) {
        if (receiver instanceof IdentifierTree name
                && Character.isUpperCase(name.getName().charAt(0))) {
            return parent(method) instanceof ClassTree owner
                    && owner.getSimpleName().equals(name.getName());
        }
        return receiver != null || call instanceof NewClassTree || unit(call) == unit(method);
    }

    @Nullable Tree parent(Tree tree) {
        return parents.get(tree);
    }

    /// That of its class where it is a constructor.
    String nameOf(MethodTree method) {
        return method.getName().contentEquals("<init>") && parent(method) instanceof ClassTree made
                ? made.getSimpleName().toString()
                : method.getName().toString();
    }

    /// Where the variable, the parameter or the field is declared that a name means.
    Optional<VariableTree> declaration(IdentifierTree name) {
        for (Tree around = parent(name); around != null; around = parent(around)) {
            for (Tree declared : declared(around)) {
                if (declared instanceof VariableTree variable
                        && variable.getName().equals(name.getName())) {
                    return Optional.of(variable);
                }
            }
        }
        return Optional.empty();
    }

    private static List<? extends Tree> declared(Tree around) {
        return switch (around) {
            case MethodTree method -> method.getParameters();
            case LambdaExpressionTree lambda -> lambda.getParameters();
            case BlockTree block -> block.getStatements();
            case CaseTree one when one.getStatements() != null -> one.getStatements();
            case ClassTree all -> all.getMembers();
            default -> List.of();
        };
    }

    /// What it is assigned after its declaration, in the same file.
    Stream<Tree> assigned(VariableTree variable) {
        Tree unit = unit(variable);
        return assignments.getOrDefault(variable.getName().toString(), List.of()).stream()
                .filter(assignment -> unit(assignment) == unit)
                .map(AssignmentTree::getExpression);
    }

    private Tree unit(Tree tree) {
        Tree top = tree;
        for (Tree above = tree; above != null; above = parent(above)) {
            top = above;
        }
        return top;
    }

    static String name(Tree called) {
        return switch (called) {
            case MemberSelectTree member -> member.getIdentifier().toString();
            case IdentifierTree plain -> plain.getName().toString();
            case ParameterizedTypeTree made -> name(made.getType());
            default -> "";
        };
    }

    private final class Collector extends TreeScanner<Void, Tree> {
        @Override
        public Void scan(@Nullable Tree tree, @Nullable Tree above) {
            if (tree == null) {
                return null;
            }
            if (above != null) {
                parents.put(tree, above);
            }
            note(tree);
            return tree.accept(this, tree);
        }

        private void note(Tree tree) {
            switch (tree) {
                case MethodInvocationTree call -> put(calls, name(call.getMethodSelect()), call);
                case NewClassTree made -> put(calls, name(made.getIdentifier()), made);
                case MethodTree method -> put(methods, method.getName().toString(), method);
                case AssignmentTree set -> put(assignments, name(set.getVariable()), set);
                case ClassTree record when record.getKind() == Tree.Kind.RECORD ->
                        components(record)
                                .forEach(each -> put(components, each.getName().toString(), each));
                default -> {}
            }
        }

        private static <T> void put(Map<String, List<T>> map, String name, T tree) {
            map.computeIfAbsent(name, _ -> new ArrayList<>()).add(tree);
        }
    }
}
