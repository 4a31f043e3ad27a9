using System.IO;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Real files as text; tests/Kaconf.Parity.Tests compares what they mean.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    private const string Absent = "the corpus of real files is not beside the repository (KACONF_CORPUS can name it): nothing compared";

    [Fact]
    public void EveryFileIsPrintedBackFromItsTokens()
    {
        string folder = Corpus();
        string[] files = Directory.GetFiles(folder, "*.conf");
        foreach (string file in files)
        {
            SourceText text = SourceText.FromBytes(file, File.ReadAllBytes(file));
            Assert.Equal(text.Content, SyntaxPrinter.Print(Lexer.Lex(text, new DiagnosticBag())));
        }
        output.WriteLine($"{files.Length} files");
    }

    private static string Corpus()
    {
        Assert.SkipWhen(Folders.RealFiles is null, Absent);
        return Folders.RealFiles!;
    }
}
