using System;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Emit;

/// <summary>One generated C# file; its name is unique in the site, whatever the case.</summary>
public sealed record GeneratedFile(string HintName, string Text);

/// <summary>Writes the C# of a site: data and wiring, never logic.</summary>
public static class SiteEmitter
{
    /// <summary>The files of an error-free site.</summary>
    public static EquatableArray<GeneratedFile> Emit(SiteModel site) => throw new NotImplementedException();
}
