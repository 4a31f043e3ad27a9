namespace Kaconf.Compiler.Emit;

/// <summary>One generated C# file; its name is unique in the site, whatever the case.</summary>
public sealed record GeneratedFile(string HintName, string Text);
