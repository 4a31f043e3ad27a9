using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>Fixes that need to know the row of a line.</summary>
internal static class LineFixes
{
    // Other lines of the block take what stands above them.
    private static readonly HashSet<Keyword> Positional = [VirtualServerKeywords.Scheduler, VirtualServerKeywords.Method, VirtualServerKeywords.SorryServer];

    /// <summary>The current spelling of a keyword, if that is all there is to it.</summary>
    public static Fix? Instead(Keyword keyword, Token word) =>
        keyword is Alias { Target.IsNew: false } alias && keyword.Instead == $"write '{alias.Target.Name}'" ? Fixes.Replace(word.Place, word.Value, alias.Target.Name) : null;

    /// <summary>Of two lines with a setting, only the one that counts.</summary>
    public static Fix? Repeated(Keyword keyword, SourcePlace line, SourcePlace counts) => Positional.Contains(keyword) ? null : Fixes.RemoveRepeated(line, counts);
}
