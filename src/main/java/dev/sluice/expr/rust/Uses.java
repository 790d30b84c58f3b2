package dev.sluice.expr.rust;

/// Told what else a piece of Rust needs in its file.
public interface Uses {
    /// A function or type of ours.
    void helper(Helper helper);

    /// The kinds that `Value` has to hold.
    void value(RustType type);

    /// A struct that has to be declared.
    void struct(RustType.Fields fields);

    /// `use path;` at the top of the file.
    void path(String path);

    /// A function, type or constant of its own, with `$name` where its name stands.
    ///
    /// @param name as it would be called best
    /// @return what it is called
    String item(String name, String source);

    /// A version of tokio-stream that is needed at least, where it is not any.
    void tokioStream(String version);

    /// Warnings of the compiler that are none: what fails in Sluice fails in Rust.
    void allow(String lint);

    /// Tells nobody.
    Uses NOBODY =
            new Uses() {
                @Override
                public void helper(Helper helper) {}

                @Override
                public void value(RustType type) {}

                @Override
                public void struct(RustType.Fields fields) {}

                @Override
                public void path(String path) {}

                @Override
                public String item(String name, String source) {
                    return name;
                }

                @Override
                public void tokioStream(String version) {}

                @Override
                public void allow(String lint) {}
            };
}
