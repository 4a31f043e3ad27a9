using Kaconf.Compiler.Formatting;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The style, rule by rule.</summary>
public class FormatTests
{
    [Theory]
    [InlineData("a{\nb\t 1\n\tc  2\n}\n", "a {\n    b 1\n    c 2\n}\n")]
    [InlineData("a\n{\n{\nb\n}}\n", "a {\n    {\n        b\n    }\n}\n")]
    [InlineData("a { b { c }\nd } # end\n", "a {\n    b { c }\n    d\n} # end\n")]
    [InlineData("a {b 1}\na {}\n", "a { b 1 }\na { }\n")]
    [InlineData("\n\na 1\n\n\n\t\nb 2\n\n", "a 1\n\nb 2\n")]
    [InlineData("a 1 \r\nb{\r\nc\r\n}", "a 1\r\nb {\r\n    c\r\n}\r\n")]
    [InlineData("#one  \na {\n#two\nb 1# three\nbb 2#\n}\n", "#one\na {\n    #two\n    b 1# three\n    bb 2#\n}\n")]
    // Comments below each other stay so.
    [InlineData("a {\n\tb 1\t# one\n\tbb  22\t# two\n}\n", "a {\n    b 1     # one\n    bb 22   # two\n}\n")]
    // What is not a plain line keeps its text.
    [InlineData("a {\n$X=b   {  c\n  $Y  $X\n@lb1   b  1\ninclude  a  b\nn '/x  y'\nq \"a  b\"  1\n}\n", "a {\n    $X=b   {  c\n    $Y  $X\n    @lb1   b  1\n    include  a  b\n    n '/x  y'\n    q \"a  b\" 1\n}\n")]
    [InlineData("a {\n$X= \\\n b{ \\\n\n  c  1\n}\n", "a {\n$X= \\\n b{ \\\n\n    c 1\n}\n")]
    [InlineData("@lb1 a {\n@lb2 b {\nc\n}\nd\n", "@lb1 a {\n@lb2 b {\n    c\n}\nd\n")]
    // A comment for Kaconf is about its line.
    [InlineData("a { b # kaconf: ignore KAC1001 it is\n}\n", "a { b # kaconf: ignore KAC1001 it is\n}\n")]
    [InlineData("", "")]
    public void Style(string text, string expected) => Assert.Equal(expected, Formatter.Format(new SourceText("a.conf", text)));
}
