using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Reference;
using Kaconf.Compiler.Schema;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The keyword tables hold together.</summary>
public class SchemaTests
{
    public static IEnumerable<BlockKeyword> Blocks => KeywordSchema.Blocks(KeywordSchema.Root);

    [Fact]
    public void KeepalivedKnowsEveryKeyword()
    {
        HashSet<(string, string)> known = [.. KeepalivedKeywords.All.Select(row => (row.Block, row.Word))];
        Assert.Empty(
            from block in Blocks
            from child in block.Children
            where !known.Contains((block.Path, child.Name))
            select $"{block.Path}/{child.Name}");
    }

    [Fact]
    public void EveryKeywordOfKeepalivedIsKnown()
    {
        HashSet<(string, string)> known = [.. KeywordEntry.All().Select(entry => (entry.Path, entry.Name))];
        // The words of a long value are one list, whatever word they follow.
        bool IsKnown(string path, string word) =>
            known.Contains((path, word)) || (path.Contains('/') && IsKnown(path[..path.LastIndexOf('/')], word));
        string Current(string path) => KeywordSchema.Root.Find(path.Split('/')[0]) is Alias alias ? alias.Target.Name + path[alias.Name.Length..] : path;
        Assert.Equal("", string.Join(" ", KeepalivedKeywords.All.Where(row => !IsKnown(Current(row.Block), row.Word)).Select(row => $"{row.Block}/{row.Word}")));
    }

    [Fact]
    public void NewKeywordsAreMarked()
    {
        HashSet<(string, string)> news = [.. KeepalivedKeywords.All.Where(row => !row.InOld).Select(row => (row.Block, row.Word))];
        Assert.Empty(
            from block in Blocks
            from child in block.Children
            where child.IsNew != news.Contains((block.Path, child.Name)) && !block.IsNew
            select $"{block.Path}/{child.Name}");
    }

    [Fact]
    public void EveryKeywordSaysWhatItIs() => Assert.Empty(
        Blocks.SelectMany(block => block.Children).Where(child => !child.Doc.EndsWith('.')).Select(child => child.Name));

    [Fact]
    public void EveryKeywordIsInAValidCase()
    {
        HashSet<string> words = [.. Directory.GetFiles(Path.Combine(Folders.Cases, "valid"), "*.conf", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadAllText(file).Split([' ', '\n'], System.StringSplitOptions.RemoveEmptyEntries))];
        Assert.Empty(Blocks.SelectMany(block => block.Children).Select(child => child.Name).Except(words));
    }

    [Theory]
    [InlineData("prioirty", "priority")]
    [InlineData("virtual_routerid", "virtual_router_id")]
    [InlineData("Interface", "interface")]
    [InlineData("xyzzy", null)]
    public void ASlipFindsItsKeyword(string word, string? expected) =>
        Assert.Equal(expected, DidYouMean.Find(word, VrrpKeywords.Block.Children.Select(child => child.Name)));

    [Fact]
    public void ASwapOfTwoLettersIsOneSlip() => Assert.Equal(1, DidYouMean.Distance("state", "tsate"));
}
