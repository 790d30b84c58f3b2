package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaHelper;
import dev.sluice.expr.java.JavaType;

import java.util.stream.Stream;

/// Bodies of fallible nodes in Java: they give a `Result`.
final class JavaFails {
    private final JavaEmission e;
    private final JavaBody body;
    private final JavaCode when;
    private final JavaCode error;
    private final String chooser;

    private JavaFails(
            JavaEmission e, JavaBody body, Expression when, Expression error, String chooser) {
        this.e = e;
        this.body = body;
        this.when = body.code(when);
        this.error = body.code(error);
        this.chooser = chooser;
    }

    /// With the condition and the error of the node; its errors join those of the chain.
    static JavaFails of(JavaEmission e, JavaChain in) {
        return new JavaFails(
                e,
                JavaBody.item(e, in.item()),
                e.get(Failing.WHEN),
                e.get(Failing.ERROR),
                in.errors().orElse(e.node()));
    }

    /// With these.
    static JavaFails of(
            JavaEmission e, JavaBody body, Expression when, Expression error, String chooser) {
        return new JavaFails(e, body, when, error, chooser);
    }

    JavaCode code(Expression expression) {
        return body.code(expression);
    }

    /// A lambda that gives a result at once.
    String now(String ok, JavaCode... parts) {
        return body.lambda(result(ok, parts));
    }

    /// A lambda that gives a future of a result.
    String later(Delay takes, String ok, JavaCode... parts) {
        return body.future(takes, result(ok, parts));
    }

    /// `Result.ok(…)`, or the error.
    private String result(String ok, JavaCode... parts) {
        e.uses().type("dev.sluice.stream.Result");
        String fine = "Result.ok(" + ok + ")";
        boolean never = when.text().equals("false");
        if (!never) {
            e.fails(chooser, error.type());
        }
        String failed = "Result.err(" + error.alone() + ")";
        String all =
                never
                        ? fine
                        : when.text().equals("true")
                                ? failed
                                : condition() + " ? " + failed + " : " + fine;
        return attempted(
                e,
                chooser,
                all,
                Stream.concat(Stream.of(when, error), Stream.of(parts)).toArray(JavaCode[]::new));
    }

    private String condition() {
        return when.text().contains(" ? ") ? "(" + when.text() + ")" : when.text();
    }

    /// What throws becomes an error of the item.
    static String attempted(JavaEmission e, String chooser, String result, JavaCode... parts) {
        if (Stream.of(parts).noneMatch(JavaCode::fails)) {
            return result;
        }
        e.fails(chooser, new JavaType.Text());
        if (e.errors(chooser) instanceof JavaType.Text) {
            e.uses().helper(JavaHelper.ATTEMPT);
            return "attempt(() -> " + result + ")";
        }
        e.uses().helper(JavaHelper.ATTEMPT_MIXED);
        return "attemptMixed(() -> " + result + ")";
    }
}
