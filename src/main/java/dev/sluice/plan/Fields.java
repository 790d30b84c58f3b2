package dev.sluice.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Handles of fields that one thread writes and others look at.
final class Fields {
    private Fields() {}

    /// A field of the class that looks it up.
    static VarHandle find(MethodHandles.Lookup lookup, String name, Class<?> type) {
        try {
            return lookup.findVarHandle(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
