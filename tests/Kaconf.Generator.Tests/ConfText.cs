using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kaconf.Generator.Tests;

/// <summary>A file of a site project; <paramref name="nodes"/> as Kaconf.targets writes them, null for a file that is none of ours.</summary>
internal sealed class ConfText(string path, string content, string? nodes) : AdditionalText
{
    public override string Path => path;

    public string? Nodes => nodes;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
}

/// <summary>The options of a site project.</summary>
internal sealed class SiteOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.KaconfSiteName"] = "mysite" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(((ConfText)textFile).Nodes is { } nodes ? new() { ["build_metadata.AdditionalFiles.KaconfNodes"] = nodes } : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
