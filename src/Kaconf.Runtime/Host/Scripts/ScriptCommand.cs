using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>A command that can be started here and now.</summary>
/// <param name="Program">The path of what is executed.</param>
/// <param name="Arguments">Its arguments; the first is its own name.</param>
/// <param name="Identity">Whom it runs as.</param>
internal sealed record ScriptCommand(string Program, string[] Arguments, ChildIdentity Identity)
{
    /// <summary>The descriptor that it writes to; negative = /dev/null.</summary>
    internal int Output { get; init; } = -1;
}
