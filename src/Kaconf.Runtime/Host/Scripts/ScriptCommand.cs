namespace Kaconf.Runtime.Host.Scripts;

/// <summary>A command that can be started here and now.</summary>
/// <param name="Program">The path of what is executed.</param>
/// <param name="Arguments">Its arguments; the first is its own name.</param>
/// <param name="Uid">The user it runs as.</param>
/// <param name="Gid">The only group it runs with.</param>
internal sealed record ScriptCommand(string Program, string[] Arguments, uint Uid, uint Gid);
