using System;

namespace Kaconf.Cli;

/// <summary>The program cannot do its work; ends it with <see cref="ExitCode.CannotRun"/>.</summary>
/// <param name="what">What was found, with the path.</param>
/// <param name="wayOut">What the user can do about it.</param>
internal sealed class CannotRunException(string what, string wayOut) : Exception(what)
{
    /// <summary>What the user can do about it.</summary>
    public string WayOut { get; } = wayOut;
}
