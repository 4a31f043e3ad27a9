namespace Kaconf.Cli;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and no error in the configuration; for lint, no finding of the level that the user fails on.</summary>
    public const int Ok = 0;

    /// <summary>The configuration has errors; for lint, findings of that level.</summary>
    public const int Faults = 1;

    /// <summary>The program could not do its work: wrong arguments, files, tools.</summary>
    public const int CannotRun = 2;

    /// <summary>A fault of the program itself.</summary>
    public const int Broken = 3;
}
