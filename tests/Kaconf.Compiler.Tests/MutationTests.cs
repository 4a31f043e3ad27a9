using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The cases, damaged: always an answer, never an exception. The seed is fixed, so that a failure comes back.</summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int Mutants = 3000;

    private static readonly string[] Splinters =
        ["$", "${", "}", "{", "$A=", "$A= \\\n", "${A}", "$A", "$A=$A", "~SEQ(", "~SEQ(I, 3) ", "~SEQx(I, 9, 11) ", "~LST(A, x, y) ", "~LST({", ")",
            ",", "@lb1 ", "@", "\\", "\\\n", "\n\n", "\"", "#", "!", "include ", "include *.conf\n", "${_RANDOM ", "${_ENV A}", "${_PWD}", "\0", "\r\n", "é"];

    [Fact]
    public void DamagedCasesNeverThrow()
    {
        // One case makes as many lines as are allowed; its damage would take minutes.
        string[] texts = [.. Directory.GetFiles(Folders.Cases, "*.conf", SearchOption.AllDirectories)
            .Where(path => !path.Contains("too-much", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).Where(text => text.Length < 20_000)];
        Random random = new(20_260);
        int faults = 0;
        for (int i = 0; i < Mutants; i++)
        {
            string text = Damage(texts[random.Next(texts.Length)], texts, random);
            CompilationResult result = CompileCase.Text(text);
            Assert.InRange(result.Diagnostics.Count, 0, DiagnosticBag.ShownPerFile + 1);
            faults += result.HasErrors ? 1 : 0;
        }
        output.WriteLine($"{Mutants} mutants of {texts.Length} files, {faults} with errors");
    }

    private static string Damage(string text, IReadOnlyList<string> texts, Random random)
    {
        for (int cuts = random.Next(1, 8); cuts > 0; cuts--)
        {
            int start = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(20), text.Length - start);
            string other = texts[random.Next(texts.Count)];
            int from = random.Next(other.Length + 1);
            text = random.Next(4) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                2 => text.Insert(start, other.Substring(from, Math.Min(80, other.Length - from))),
                _ => text.Insert(start, Splinters[random.Next(Splinters.Length)]),
            };
        }
        return text;
    }
}
