namespace Kaconf.Generator;

/// <summary>Names of the pipeline's steps, by which tests see what an edit makes run again.</summary>
internal static class StepNames
{
    /// <summary>Each node file with its text.</summary>
    public const string Files = "KaconfFiles";

    /// <summary>All node files, sorted, as the compiler takes them.</summary>
    public const string Sources = "KaconfSources";

    /// <summary>What the project wants to hear of.</summary>
    public const string Options = "KaconfOptions";

    /// <summary>Model and diagnostics; runs on every edit.</summary>
    public const string Compile = "KaconfCompile";

    /// <summary>The model alone; unchanged by comments and layout.</summary>
    public const string Model = "KaconfModel";

    /// <summary>The generated files.</summary>
    public const string Emit = "KaconfEmit";

    /// <summary>The diagnostics alone.</summary>
    public const string Diagnostics = "KaconfDiagnostics";
}
