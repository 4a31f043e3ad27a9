using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>A page of docs/rules: head, why, a bad example with what Kaconf says of it, a good one.</summary>
/// <remarks>
/// An example is one fenced block a file: <c>```conf lb2.conf</c>; lb1.conf where the fence names none. A name that ends in .inc is a
/// file that others include. The block <c>```text</c> after the bad example holds the findings of this page's code.
/// </remarks>
internal sealed class RulePage(string path)
{
    private static readonly Regex Fence = new(@"^```(\w+) ?(\S*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    private readonly string text = File.ReadAllText(path);

    /// <summary>Such as KAC2004.</summary>
    public string Code { get; } = Path.GetFileNameWithoutExtension(path);

    /// <summary>Title, severity and source, as the catalogue has them.</summary>
    public string Head => text[..text.IndexOf("\n\n", text.IndexOf("\n\n", StringComparison.Ordinal) + 2, StringComparison.Ordinal)];

    /// <summary>The files of the example that the rule reports.</summary>
    public IReadOnlyList<(string Name, string Text)> Bad => Files("Bad");

    /// <summary>The files of the example that it does not.</summary>
    public IReadOnlyList<(string Name, string Text)> Good => Files("Good");

    /// <summary>What the page says Kaconf prints about the bad example.</summary>
    public string Printed => Fence.Matches(Section("Bad")).Single(fence => fence.Groups[1].Value == "text").Groups[3].Value;

    /// <summary>Writes the page with another head and another printed text.</summary>
    public void Rewrite(string head, string printed)
    {
        string bad = Section("Bad");
        Match old = Fence.Matches(bad).Single(fence => fence.Groups[1].Value == "text");
        string changed = bad[..old.Index] + $"```text\n{printed}```" + bad[(old.Index + old.Length)..];
        File.WriteAllText(path, head + text[Head.Length..].Replace(bad, changed, StringComparison.Ordinal));
    }

    private (string Name, string Text)[] Files(string section) =>
    [
        .. Fence.Matches(Section(section)).Where(fence => fence.Groups[1].Value == "conf")
            .Select(fence => (fence.Groups[2].Value is { Length: > 0 } name ? name : "lb1.conf", fence.Groups[3].Value)),
    ];

    private string Section(string title)
    {
        Match section = Regex.Match(text, $@"^## {title}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        return section.Success ? section.Groups[1].Value : throw new InvalidDataException($"{path} has no section '## {title}'");
    }
}
