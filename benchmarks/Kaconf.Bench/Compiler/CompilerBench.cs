namespace Kaconf.Bench.Compiler;

/// <summary>What compiling costs.</summary>
internal static class CompilerBench
{
    /// <summary>Measures and prints one thing after the other.</summary>
    /// <param name="kaconf">The native tool.</param>
    /// <param name="folder">A folder for files.</param>
    public static void Run(string kaconf, string folder)
    {
        LintDuel.Run(kaconf, folder);
        RealFiles.Run(kaconf);
        SequenceSite.Run(kaconf, folder);
        EditedSite.Run();
        PublishedSite.Run(kaconf, folder);
        Fuzzing.Run();
    }
}
