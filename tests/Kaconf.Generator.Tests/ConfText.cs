using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kaconf.Generator.Tests;

/// <summary>A file of a site project; <paramref name="nodes"/> as Kaconf.targets writes them, null for a file that is none of ours.</summary>
internal sealed class ConfText(string path, string content, string? nodes) : AdditionalText
{
    /// <summary>The folder on the hosts, as Kaconf.targets writes it.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether it is a KaconfInclude.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Whether it is an .editorconfig or .globalconfig.</summary>
    public bool ChoosesSeverities { get; init; }

    public override string Path => path;

    public string? Nodes => nodes;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
}

/// <summary>The options of a site project.</summary>
internal sealed class SiteOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.KaconfSiteName"] = "mysite",
        ["build_property.KaconfEnvironment"] = "RACK=r%3B1|PRIORITY=120",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(textFile is ConfText file && (file.Nodes is not null || file.IsIncluded || file.ChoosesSeverities)
            ? new()
            {
                ["build_metadata.AdditionalFiles.KaconfNodes"] = file.Nodes ?? "",
                ["build_metadata.AdditionalFiles.KaconfDirectory"] = file.Folder,
                ["build_metadata.AdditionalFiles.KaconfInclude"] = file.IsIncluded ? "true" : "",
                ["build_metadata.AdditionalFiles.KaconfSeverities"] = file.ChoosesSeverities ? "true" : "",
            }
            : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
