namespace Kaconf.Compiler.Values;

/// <summary>A host and a port.</summary>
public sealed record HostPort(string Host, int Port);
