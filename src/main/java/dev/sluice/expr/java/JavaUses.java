package dev.sluice.expr.java;

/// Told what else a piece of Java needs in its file.
public interface JavaUses {
    /// A method of ours.
    void helper(JavaHelper helper);

    /// `import name;`
    void type(String name);

    /// A record that has to be declared.
    void record(JavaType.Fields fields);

    /// A constant for this pattern.
    ///
    /// @return its name
    String pattern(String regex);
}
