using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Schema;

/// <summary>A name to ask the DNS for; a lone dot is its root.</summary>
public sealed class QueryNameArg : Arg<string>
{
    /// <inheritdoc/>
    public override string Expected => "a domain name such as www.example.com";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out string value)
    {
        value = "";
        if (reader.Take(Expected) is not { } word) return false;
        value = word.Value;
        if (value is "" or ".") return true;
        string[] labels = (value.EndsWith(".", StringComparison.Ordinal) ? value.Substring(0, value.Length - 1) : value).Split('.');
        bool empty = labels.Contains("");
        if (empty) reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, $"{Expected}, with something between the dots");
        else if (BeforeDots(value, labels).FirstOrDefault(label => label.Length == 1) is { } small) reader.Bag.OneLetterLabel(word.Place, word.Value, small);
        return !empty;
    }

    private static IEnumerable<string> BeforeDots(string name, string[] labels) => labels.Take(name.Count(c => c == '.'));
}
