using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>A page of docs/rules: head, why, a bad example with what Kaconf says of it, a good one.</summary>
/// <remarks>
/// An example is one fenced block a file: <c>```conf lb2.conf</c>; lb1.conf where the fence names none. A name that ends in .inc is a
/// file that others include. <c>```conf lb1.conf escaped</c> is for what markdown cannot hold: \x00 is the byte 0, \x78{1100} the byte
/// 0x78 1100 times. <c>```json facts</c> is what is known of the machines. The block <c>```text</c> after the bad example holds the findings of this page's code.
/// </remarks>
internal sealed class RulePage(string path)
{
    private static readonly Regex Fence = new(@"^```(\w+) ?(\S*)( escaped)?\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    private static readonly Regex Escape = new(@"\\x([0-9A-F]{2})(?:\{(\d+)\})?");

    private string text = File.ReadAllText(path);

    /// <summary>Such as KAC2004.</summary>
    public string Code { get; } = Path.GetFileNameWithoutExtension(path);

    /// <summary>Title, severity and source, as the catalogue has them.</summary>
    public string Head => text[..text.IndexOf("\n\n", text.IndexOf("\n\n", StringComparison.Ordinal) + 2, StringComparison.Ordinal)];

    /// <summary>The files of the example that the rule reports.</summary>
    public IReadOnlyList<SourceText> Bad => Files("Bad");

    /// <summary>The files of the example that it does not.</summary>
    public IReadOnlyList<SourceText> Good => Files("Good");

    /// <summary>What the page says Kaconf prints about the bad example.</summary>
    public string Printed => Fence.Matches(Section("Bad")).Single(fence => fence.Groups[1].Value == "text").Groups[4].Value;

    /// <summary>Writes the page with another head and, unless null, another printed text.</summary>
    public void Rewrite(string head, string? printed)
    {
        string changed = head + text[Head.Length..];
        if (printed is not null)
        {
            Group old = Fence.Matches(changed).Single(fence => fence.Groups[1].Value == "text").Groups[4];
            changed = changed[..old.Index] + printed + changed[(old.Index + old.Length)..];
        }
        File.WriteAllText(path, text = changed);
    }

    private SourceText[] Files(string section) =>
    [
        .. Fence.Matches(Section(section)).Where(fence => fence.Groups[1].Value == "conf" || fence.Groups[2].Value == RulePageTests.Facts).Select(fence => SourceText.FromBytes(
            fence.Groups[2].Value is { Length: > 0 } name ? name : "lb1.conf",
            Bytes(fence.Groups[4].Value, fence.Groups[3].Success))),
    ];

    private static byte[] Bytes(string written, bool escaped)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(written);
        return escaped ? Encoding.Latin1.GetBytes(Escape.Replace(Encoding.Latin1.GetString(bytes), Repeated)) : bytes;
    }

    private static string Repeated(Match escape) => new(
        (char)Convert.ToByte(escape.Groups[1].Value, 16),
        escape.Groups[2].Success ? int.Parse(escape.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 1);

    private string Section(string title)
    {
        Match section = Regex.Match(text, $@"^## {title}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        return section.Success ? section.Groups[1].Value : throw new InvalidDataException($"{path} has no section '## {title}'");
    }
}
