using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Changes;

/// <summary>A file whose text is to be another one.</summary>
internal sealed record ChangedFile(SourceText Before, SourceText After)
{
    /// <summary>Its path.</summary>
    public string Path => Before.Path;

    /// <summary>The files that differ between texts as they were and as they are, each once; paths that lead to one file are one.</summary>
    public static IReadOnlyList<ChangedFile> Between(IEnumerable<SourceText> before, IEnumerable<SourceText> after)
    {
        Dictionary<string, SourceText> now = [];
        foreach (SourceText text in after) now[System.IO.Path.GetFullPath(text.Path)] = text;
        return
        [
            .. before.DistinctBy(static text => System.IO.Path.GetFullPath(text.Path))
                .Select(text => new ChangedFile(text, now[System.IO.Path.GetFullPath(text.Path)])).Where(static file => file.Before != file.After),
        ];
    }
}
