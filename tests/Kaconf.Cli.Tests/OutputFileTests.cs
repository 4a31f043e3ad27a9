using System.IO;
using Kaconf.Cli.Build;
using Xunit;

namespace Kaconf.Cli.Tests;

public class OutputFileTests
{
    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1 })]
    public void AProgramOrAnEmptyFileGivesWay(byte[] there)
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "site");
        File.WriteAllBytes(path, there);
        new OutputFile(path).Check();
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("global_defs {\n}\n")]
    [InlineData("\u007FEL")]
    public void AnythingElseStays(string there)
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "lb1.conf");
        File.WriteAllText(path, there);
        Assert.Throws<CannotRunException>(() => new OutputFile(path).Check());
        Assert.Equal(there, File.ReadAllText(path));
    }
}
