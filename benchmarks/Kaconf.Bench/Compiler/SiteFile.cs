using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kaconf.Bench.Compiler;

/// <summary>The one node file of a site project.</summary>
internal sealed class SiteFile(string content) : AdditionalText
{
    public override string Path => "/site/nodes/lb1.conf";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
}

/// <summary>What the package's targets tell the generator about it.</summary>
internal sealed class SiteFileOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
    {
        ["build_metadata.AdditionalFiles.KaconfNodes"] = "lb1",
        ["build_metadata.AdditionalFiles.KaconfDirectory"] = "",
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
