using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The tokens of any text, printed, are the text. A failure prints its seed; KACONF_REPLAY=SEED,GAMMA repeats it.</summary>
public class RoundTripTests
{
    // Pieces that meet every branch of the lexer.
    private static readonly string[] Pieces =
        ["{", "}", "\"", "'", "#", "!", "\\", "$", "${", "${A}", "@lb1 ", "~SEQ(", "\n", "\r\n", "\r", "\t", " ", "\0", "\uFEFF", "é", "priority", "100", "state MASTER\n"];

    [Fact]
    public void AnyTextIsPrintedBack() => Check.One(Settings, Prop.ForAll(Texts, text => Print(text) == text));

    [Fact]
    public void AnyTextCompilesWithoutAnException() => Check.One(Settings, Prop.ForAll(Texts, text => CompileCase.Text(text).Site.Nodes.Count == 1));

    private static Config Settings
    {
        get
        {
            Config settings = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60);
            return Environment.GetEnvironmentVariable("KACONF_REPLAY")?.Split(',') is [string seed, string gamma]
                ? settings.WithReplay(ulong.Parse(seed), ulong.Parse(gamma))
                : settings;
        }
    }

    private static Arbitrary<string> Texts { get; } = Arb.From(
        ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()).Or(Gen.Elements(Pieces)).ListOf().Select(string.Concat), Shrink);

    private static IEnumerable<string> Shrink(string text) =>
        Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1));

    private static string Print(string text) => SyntaxPrinter.Print(Lexer.Lex(new SourceText("x.conf", text), new DiagnosticBag()));
}
