using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>The tokens of any file, printed, are the file. A failure prints its seed; KACONF_REPLAY=SEED,GAMMA repeats it.</summary>
public class RoundTripTests
{
    // Pieces that meet every branch of the lexer.
    private static readonly string[] Pieces =
        ["{", "}", "\"", "\\\"", "'", "#", "!", "\\", "\\#", "\\\\", "$", "${", "${A}", "@lb1 ", "~SEQ(", "\n", "\r\n", "\r", "\t", "\v", " ", "\0", "\uFEFF", "é", "priority", "100", "state MASTER\n"];

    [Fact]
    public void AnyTextIsPrintedBack() => Check.One(Settings, Prop.ForAll(Texts, text => Print(new SourceText("x.conf", text)) == text));

    [Fact]
    public void AnyBytesArePrintedBack() => Check.One(Settings, Prop.ForAll(Bytes, bytes => Print(bytes).SequenceEqual(bytes)));

    private static Config Settings
    {
        get
        {
            Config settings = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60);
            return Environment.GetEnvironmentVariable("KACONF_REPLAY")?.Split(',') is [string seed, string gamma]
                ? settings.WithReplay(ulong.Parse(seed), ulong.Parse(gamma))
                : settings;
        }
    }

    private static Arbitrary<string> Texts { get; } = Arb.From(
        ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()).Or(Gen.Elements(Pieces)).ListOf().Select(string.Concat), Shrink);

    private static Arbitrary<byte[]> Bytes { get; } = Arb.From(
        ArbMap.Default.GeneratorFor<byte>().Select(value => new[] { value }).Or(Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes)).ListOf().Select(parts => parts.SelectMany(part => part).ToArray()));

    private static IEnumerable<string> Shrink(string text) =>
        Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1));

    private static byte[] Print(byte[] bytes)
    {
        SourceText text = SourceText.FromBytes("x.conf", bytes);
        string printed = Print(text);
        return text.IsLatin1 ? Encoding.Latin1.GetBytes(printed) : [.. text.HasByteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(printed)];
    }

    private static string Print(SourceText text) => SyntaxPrinter.Print(Lexer.Lex(text, new DiagnosticBag()));
}
