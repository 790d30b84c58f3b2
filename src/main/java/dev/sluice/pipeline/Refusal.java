package dev.sluice.pipeline;

/// Leaves the reader at the first thing that makes the rest meaningless; never leaves this package.
@SuppressWarnings("serial")
final class Refusal extends RuntimeException {
    private final Problem problem;

    Refusal(Problem problem) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
    }

    static Refusal at(int line, int column, String sentence, String remedy) {
        return new Refusal(Problem.error(Problem.Place.at(line, column), sentence, remedy));
    }

    Problem problem() {
        return problem;
    }
}
