using Kaconf.Cli.Render;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>How a source line becomes a line of a terminal.</summary>
public sealed class DisplayLineTests
{
    /// <summary>Text, indent and width of the marked part.</summary>
    [Theory]
    [InlineData("abc", 1, 2, "abc", 1, 1)]
    [InlineData("abc", 3, 3, "abc", 3, 1)]
    [InlineData("abc", 9, 12, "abc", 3, 1)]
    [InlineData("", 0, 0, "", 0, 1)]
    [InlineData("\tab", 1, 3, "    ab", 4, 2)]
    [InlineData("ab\tc", 3, 4, "ab  c", 4, 1)]
    [InlineData("日本 x", 3, 4, "日本 x", 5, 1)]
    [InlineData("日本 x", 0, 2, "日本 x", 0, 4)]
    [InlineData("😀 x", 3, 4, "😀 x", 3, 1)]
    [InlineData("e\u0301 x", 3, 4, "e\u0301 x", 2, 1)]
    [InlineData("a\u001b[31mb", 6, 7, "a\u241b[31mb", 6, 1)]
    [InlineData("a\u007fb", 2, 3, "a\u2421b", 2, 1)]
    [InlineData("a\u202eb", 2, 3, "a\ufffdb", 2, 1)]
    public void Lays_out(string line, int start, int end, string text, int indent, int cells) =>
        Assert.Equal(new DisplayLine(text, indent, cells), DisplayLine.Of(line, start, end));

    /// <summary>Half of a surrogate pair, as noise may have it.</summary>
    [Fact]
    public void Lone_surrogate() => Assert.Equal(new DisplayLine("a\ufffdb", 2, 1), DisplayLine.Of("a\ud800b", 2, 3));

    /// <summary>A long line is cut around the part.</summary>
    [Fact]
    public void Cuts_long_lines()
    {
        string line = new string('a', 5_000_000) + "X" + new string('b', 5_000_000);
        DisplayLine shown = DisplayLine.Of(line, 5_000_000, 5_000_001);
        Assert.Equal("…" + new string('a', 60) + "X" + new string('b', 99) + "…", shown.Text);
        Assert.Equal((61, 1), (shown.Indent, shown.Cells));
    }

    /// <summary>A part that does not end in what is shown is marked as far as it goes.</summary>
    [Fact]
    public void Marks_no_further_than_shown()
    {
        DisplayLine shown = DisplayLine.Of(new string('a', 1000), 10, 900);
        Assert.Equal(new string('a', 160) + "…", shown.Text);
        Assert.Equal((10, 150), (shown.Indent, shown.Cells));
    }
}
