using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Input;

/// <summary>The environment as far as the files may ask for it: a build depends on nothing else of it.</summary>
internal static partial class UsedVariables
{
    /// <summary>The variables that <c>${_ENV NAME}</c> may mean in these texts and that are set.</summary>
    public static EquatableArray<EnvironmentVariable> Of(IEnumerable<SourceText> texts) => texts
        .SelectMany(static text => Reference().Matches(text.Content))
        .Select(static use => use.Groups[1].Value)
        .Distinct()
        .Order(StringComparer.Ordinal)
        .Select(static name => (name, value: Environment.GetEnvironmentVariable(name)))
        .Where(static variable => variable.value is not null)
        .Select(static variable => new EnvironmentVariable(variable.name, variable.value!))
        .ToEquatableArray();

    [GeneratedRegex(@"\$\{_ENV +([A-Za-z0-9_]+) *\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
