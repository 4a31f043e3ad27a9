using System;
using Kaconf.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kaconf.Generator;

/// <summary>How much the project wants to hear: <c>&lt;KaconfProfile&gt;strict&lt;/KaconfProfile&gt;</c>.</summary>
internal static class GivenProfile
{
    private const string Property = "build_property.KaconfProfile";

    /// <summary>Reads the property of the project; what is no profile counts as the standard one, and the targets refuse it.</summary>
    public static Profile Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out string? name) && Enum.TryParse(name, ignoreCase: true, out Profile profile) ? profile : Profile.Standard;
}
