package dev.sluice.export.rust;

import java.util.Set;

/// Names of types that a struct of the document may not have.
final class PassTypes {
    static final Set<String> TAKEN =
            Set.of(
                    "Value",
                    "Json",
                    "Random",
                    "String",
                    "Vec",
                    "Option",
                    "Some",
                    "None",
                    "Ok",
                    "Err",
                    "Result",
                    "Duration",
                    "Instant",
                    "ReceiverStream",
                    "UnboundedReceiverStream",
                    "BroadcastStream",
                    "WatchStream",
                    "FutureExt",
                    "StreamExt",
                    "TryStreamExt",
                    "Stream",
                    "Pin",
                    "Context",
                    "Poll",
                    "Self",
                    "Box",
                    "AssertUnwindSafe",
                    "BufReader");

    private PassTypes() {}
}
