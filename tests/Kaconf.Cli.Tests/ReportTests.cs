using System.IO;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>The exact text of reports.</summary>
public sealed class ReportTests
{
    private static readonly SourceText Lb1 = new("nodes/lb1.conf", "vrrp_instance VI_1 {\n    priority 300\n\tstate\tMASTER # 日本\n}\n");
    private static readonly SourceText Lb2 = new("nodes/lb2.conf", "vrrp_instance VI_1 {\n    priority 100\n}\n");

    /// <summary>A fault in one place.</summary>
    [Fact]
    public void Place_line_and_caret() => Expect("""
        nodes/lb1.conf:2:14: error KAC1204: priority 300 is out of range
              2 |     priority 300
                |              ^~~


        """, Fault(Severity.Error, Lb1, "300"));

    /// <summary>Other places are shown with their lines.</summary>
    [Fact]
    public void Related_places() => Expect("""
        nodes/lb1.conf:1:15: warning KAC1204: priority 300 is out of range
              1 | vrrp_instance VI_1 {
                |               ^~~~
          first here: nodes/lb2.conf:1:15
              1 | vrrp_instance VI_1 {
                |               ^~~~


        """, Fault(Severity.Warning, Lb1, "VI_1", new RelatedPlace(PlaceOf(Lb2, "VI_1"), "first here")));

    /// <summary>Columns count characters, carets count cells: tabs go to the next multiple of four.</summary>
    [Fact]
    public void Tabs() => Expect("""
        nodes/lb1.conf:3:8: suggestion KAC1204: priority 300 is out of range
              3 |     state   MASTER # 日本
                |             ^~~~~~


        """, Fault(Severity.Suggestion, Lb1, "MASTER"));

    /// <summary>Wide characters take two cells.</summary>
    [Fact]
    public void Wide_characters() => Expect("""
        nodes/lb1.conf:3:18: error KAC1204: priority 300 is out of range
              3 |     state   MASTER # 日本
                |                        ^~


        """, Fault(Severity.Error, Lb1, "本"));

    /// <summary>What spans several lines is underlined to the end of the first.</summary>
    [Fact]
    public void Several_lines() => Expect("""
        nodes/lb2.conf:1:20: error KAC1204: priority 300 is out of range
              1 | vrrp_instance VI_1 {
                |                    ^


        """, Fault(Severity.Error, Lb2, "{\n    priority"));

    /// <summary>The end of the file, on an empty line, has a caret.</summary>
    [Fact]
    public void End_of_file()
    {
        SourcePlace end = SourcePlace.Of(Lb2, new TextSpan(Lb2.Content.Length, 0));
        Expect("""
            nodes/lb2.conf:4:1: error KAC1204: priority 300 is out of range
                  4 |
                    | ^


            """, new Diagnostic("KAC1204", Severity.Error, "priority 300 is out of range", end, default));
    }

    /// <summary>A place in a text that is not at hand has no snippet.</summary>
    [Fact]
    public void Unknown_text() => Expect("""
        other.conf:1:1: error KAC1204: priority 300 is out of range


        """, Fault(Severity.Error, new SourceText("other.conf", "x"), "x"));

    /// <summary>Colours mark the place, the kind and the caret, and nothing else.</summary>
    [Fact]
    public void Colours() => Expect(
        "\e[1mnodes/lb1.conf:2:14:\e[0m \e[1;31merror KAC1204:\e[0m priority 300 is out of range\n"
        + "\e[2m      2 |\e[0m     priority 300\n"
        + "\e[2m        |\e[0m              \e[1;31m^~~\e[0m\n\n",
        true,
        Fault(Severity.Error, Lb1, "300"));

    private static void Expect(string expected, params Diagnostic[] faults) => Expect(expected, false, faults);

    private static void Expect(string expected, bool colours, params Diagnostic[] faults)
    {
        using StringWriter output = new() { NewLine = "\n" };
        SourceSet sources = new(new[] { new NodeSource("lb1", Lb1), new NodeSource("lb2", Lb2) }.ToEquatableArray());
        new Report(output, new Palette(colours), sources).Write(faults.ToEquatableArray());
        Assert.Equal(expected, output.ToString());
    }

    private static Diagnostic Fault(Severity severity, SourceText text, string word, params RelatedPlace[] related) =>
        new("KAC1204", severity, "priority 300 is out of range", PlaceOf(text, word), related.ToEquatableArray());

    private static SourcePlace PlaceOf(SourceText text, string word) =>
        SourcePlace.Of(text, new TextSpan(text.Content.IndexOf(word, System.StringComparison.Ordinal), word.Length));
}
