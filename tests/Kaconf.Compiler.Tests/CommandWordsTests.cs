using System.Collections.Generic;
using Kaconf.Compiler.Schema;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Commands are split as keepalived.conf(5) "Quoted strings" says.</summary>
public class CommandWordsTests
{
    [Theory]
    [InlineData("abcd\" efg h jkl \"mnop", "abcd efg h jkl mnop")]
    [InlineData("abcd \"efg h jkl\" mnop", "abcd|efg h jkl|mnop")]
    [InlineData("/bin/sh -c 'exit 0'", "/bin/sh|-c|exit 0")]
    [InlineData("a ''  b", "a||b")]
    [InlineData(@"a\ b \x41\101\\\""", @"a b|AA\""")]
    [InlineData(@"tab\tand\cA", "tab\tand\u0001")]
    [InlineData("  ", "")]
    public void WordsAreSplit(string text, string expected)
    {
        (IReadOnlyList<string>? words, string? fault) = CommandWords.Split(text);
        Assert.Null(fault);
        Assert.Equal(expected, string.Join('|', words));
    }

    [Theory]
    [InlineData("'a")]
    [InlineData("a \"b")]
    [InlineData("a\\")]
    public void AWrongQuotingIsNamed(string text) => Assert.NotNull(CommandWords.Split(text).Fault);
}
