namespace Kaconf.Cli.Lint;

/// <summary>A finding in a baseline.</summary>
/// <param name="Code">Its rule.</param>
/// <param name="File">Its file, from the folder of the baseline.</param>
/// <param name="Node">The node of the file, or null.</param>
/// <param name="Fingerprint">As <see cref="Fingerprints"/> gives it.</param>
internal sealed record KnownFinding(string Code, string File, string? Node, string Fingerprint);
