package dev.sluice.expr;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The language of expressions: CEL's grammar and checker with our functions, and nothing that can reach outside.
///
/// There are no types as values, no messages, no time and no bytes; a name that is not in the tables cannot be called.
final class Language {
    static final int LONGEST_SOURCE = 4_096;
    static final int MOST_NODES = 1_000;
    static final int DEEPEST_NESTING = 64;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST_SOURCE)
                    .maxParseRecursionDepth(DEEPEST_NESTING)
                    .maxParseExpressionNodeCount(MOST_NODES)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    private static final CelStandardDeclarations STANDARD =
            CelStandardDeclarations.newBuilder()
                    .includeFunctions(
                            StandardFunction.IN,
                            StandardFunction.NOT_STRICTLY_FALSE,
                            StandardFunction.CONDITIONAL,
                            StandardFunction.LOGICAL_NOT,
                            StandardFunction.LOGICAL_OR,
                            StandardFunction.LOGICAL_AND,
                            StandardFunction.EQUALS,
                            StandardFunction.NOT_EQUALS,
                            StandardFunction.ADD,
                            StandardFunction.SUBTRACT,
                            StandardFunction.MULTIPLY,
                            StandardFunction.DIVIDE,
                            StandardFunction.MODULO,
                            StandardFunction.NEGATE,
                            StandardFunction.INDEX,
                            StandardFunction.SIZE,
                            StandardFunction.INT,
                            StandardFunction.DOUBLE,
                            StandardFunction.STRING,
                            StandardFunction.DYN,
                            StandardFunction.BOOL,
                            StandardFunction.MATCHES,
                            StandardFunction.CONTAINS,
                            StandardFunction.ENDS_WITH,
                            StandardFunction.STARTS_WITH,
                            StandardFunction.LESS,
                            StandardFunction.LESS_EQUALS,
                            StandardFunction.GREATER,
                            StandardFunction.GREATER_EQUALS)
                    .excludeIdentifiers(CelStandardDeclarations.StandardIdentifier.values())
                    .build();

    private static final Map<String, Definition> TABLE = table();
    private static final CelCompiler COMPILER = compiler();

    private Language() {}

    /// The checker for expressions over these variables, whose kinds are known only when evaluated.
    static CelCompiler over(List<String> variables) {
        var builder = COMPILER.toCompilerBuilder();
        variables.forEach(name -> builder.addVar(name, SimpleType.DYN));
        return builder.build();
    }

    static Optional<Op> op(String name, int arity) {
        return Optional.ofNullable(TABLE.get(name)).stream()
                .flatMap(definition -> definition.ops().stream())
                .filter(op -> op.arity() == arity)
                .findFirst();
    }

    private static Map<String, Definition> table() {
        var table = new HashMap<String, Definition>();
        Stream.of(Operators.ALL, Functions.DEFINITIONS)
                .flatMap(List::stream)
                .forEach(definition -> table.put(definition.name(), definition));
        return Map.copyOf(table);
    }

    private static CelCompiler compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(STANDARD)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setOptions(OPTIONS)
                .addFunctionDeclarations(declarations())
                .build();
    }

    private static List<CelFunctionDecl> declarations() {
        return TABLE.values().stream()
                .filter(definition -> !definition.overloads().isEmpty())
                .map(
                        definition ->
                                CelFunctionDecl.newFunctionDeclaration(
                                        definition.name(), definition.overloads()))
                .toList();
    }
}
