using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>The preprocessor against one that is as simple as can be.</summary>
public class ExpansionPropertyTests
{
    [Fact]
    public void ExpansionEqualsANaiveOne() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(12).WithReplay(2025, 1),
        Prop.ForAll(Arb.From(ExpansionTexts.All), texts => Assert.Equal(
            NaiveExpansion.WordsOf(texts.Main, "lb1", texts.Included), ExpandCase.Words(texts.Main, "lb1", texts.Included))));
}
