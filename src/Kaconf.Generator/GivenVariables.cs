using System;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kaconf.Generator;

/// <summary>The variables that the project gives to its files: NAME=VALUE, with | between two, and %XX for what cannot be written.</summary>
internal static class GivenVariables
{
    private const string Property = "build_property.KaconfEnvironment";

    /// <summary>Reads the property of the project.</summary>
    public static EquatableArray<EnvironmentVariable> Read(AnalyzerConfigOptions options)
    {
        options.TryGetValue(Property, out string? list);
        return (list ?? "").Split('|')
            .Select(item => (text: item.Trim(), equals: item.Trim().IndexOf('=')))
            .Where(item => item.equals > 0)
            .Select(item => new EnvironmentVariable(item.text.Substring(0, item.equals), Uri.UnescapeDataString(item.text.Substring(item.equals + 1))))
            .ToEquatableArray();
    }
}
