package dev.sluice.expr;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;

import java.util.ArrayList;
import java.util.List;

/// A function with its help, its types and its code.
///
/// @param overloads the types to tell CEL's checker; none where CEL declares the function itself
/// @param ops one for each number of arguments, a member's target counting as the first
record Definition(Function help, List<CelOverloadDecl> overloads, List<Op> ops) {
    Definition {
        overloads = List.copyOf(overloads);
        ops = List.copyOf(ops);
    }

    static Definition of(String name, String signature, String help, String example, Op... ops) {
        return new Definition(
                new Function(name, signature, help, example), List.of(), List.of(ops));
    }

    String name() {
        return help.name();
    }

    Definition member(CelType result, CelType... parameters) {
        return with(CelOverloadDecl.newMemberOverload(nextId(), result, parameters));
    }

    Definition global(CelType result, CelType... parameters) {
        return with(CelOverloadDecl.newGlobalOverload(nextId(), result, parameters));
    }

    private String nextId() {
        return "sluice_" + name() + "_" + overloads.size();
    }

    private Definition with(CelOverloadDecl overload) {
        var all = new ArrayList<>(overloads);
        all.add(overload);
        return new Definition(help, all, ops);
    }
}
