using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>Who may reference whom (ARCHITECTURE.md, "Who may know whom").</summary>
public class LayeringTests
{
    [Theory]
    [InlineData("src/Kaconf.Compiler/Kaconf.Compiler.csproj", "")]
    [InlineData("src/Kaconf.Runtime/Kaconf.Runtime.csproj", "")]
    [InlineData("src/Kaconf.Generator/Kaconf.Generator.csproj", "Kaconf.Compiler")]
    [InlineData("src/Kaconf.Cli/Kaconf.Cli.csproj", "Kaconf.Compiler")]
    public void ProjectsReferenceOnlyWhatTheyMay(string project, string allowed)
    {
        IEnumerable<string> found = Regex.Matches(Repo.Read(project), @"ProjectReference Include=""[^""]*?([\w.]+)\.csproj").Select(m => m.Groups[1].Value);
        Assert.Equal(allowed.Split(' ', System.StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Theory]
    [InlineData("src/Kaconf.Runtime/Config", "Kaconf.Runtime.(Protocol|Wire|Linux|Host)")]
    [InlineData("src/Kaconf.Runtime/Protocol", "Kaconf.Runtime.(Linux|Host)")]
    [InlineData("src/Kaconf.Runtime/Wire", "Kaconf.Runtime.(Config|Protocol|Linux|Host)")]
    [InlineData("src/Kaconf.Runtime/Linux", "Kaconf.Runtime.(Config|Protocol|Wire|Host)")]
    [InlineData("src/Kaconf.Compiler/Text", "Kaconf.Compiler.(Diagnostics|Syntax|Expansion|Schema|Binding|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Diagnostics", "Kaconf.Compiler.(Syntax|Expansion|Schema|Binding|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Syntax", "Kaconf.Compiler.(Expansion|Schema|Binding|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Expansion", "Kaconf.Compiler.(Schema|Binding|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Values", "Kaconf.Compiler.(Text|Diagnostics|Syntax|Expansion|Schema|Binding|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Schema", "Kaconf.Compiler.(Expansion|Binding|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Binding", "Kaconf.Compiler.(Expansion|Lowering|Model|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Lowering", "Kaconf.Compiler.(Expansion|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Model", "Kaconf.Compiler.(Syntax|Expansion|Lowering|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Failover", "Kaconf.Compiler.(Text|Diagnostics|Syntax|Expansion|Binding|Lowering|Rules|Emit)")]
    [InlineData("src/Kaconf.Compiler/Rules", "Kaconf.Compiler.(Syntax|Expansion|Binding|Lowering|Emit)")]
    [InlineData("src/Kaconf.Compiler/Emit", "Kaconf.Compiler.(Syntax|Expansion|Binding|Lowering|Rules|Diagnostics)")]
    public void FoldersKnowOnlyWhatIsBelowThem(string folder, string forbidden) => AssertAbsent(folder, $@"^using (static )?{forbidden}\b");

    [Theory]
    [InlineData("src/Kaconf.Runtime/Protocol")]
    [InlineData("src/Kaconf.Runtime/Wire")]
    public void PureCoresTouchNoClockTaskSocketOrLog(string folder) =>
        AssertAbsent(folder, @"\b(DateTime|DateTimeOffset|Stopwatch|Environment|Console|Task|Thread|Socket|Random|File)\b[.<( ]");

    [Fact]
    public void OnlyLinuxFoldersImportNativeSymbols()
    {
        foreach (string path in Repo.Files("src", ".cs").Where(p => !p.Contains("/Linux/", System.StringComparison.Ordinal)))
            Assert.False(Regex.IsMatch(Repo.Read(path), @"\[(DllImport|LibraryImport)"), $"{path} imports a native symbol: move it to the Linux folder of its project");
    }

    private static void AssertAbsent(string folder, string pattern)
    {
        IEnumerable<string> hits = from path in Repo.Files(folder, ".cs")
                   from line in Repo.Lines(path).Select((text, i) => (text, number: i + 1))
                   where !line.text.TrimStart().StartsWith("//", System.StringComparison.Ordinal) && Regex.IsMatch(line.text, pattern)
                   select $"{path}:{line.number}: {line.text.Trim()}";
        Report.None(hits);
    }
}
