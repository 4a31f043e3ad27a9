using System;
using System.IO;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Compares text with a checked-in *.verified.txt; KACONF_UPDATE=1 writes the files anew, for a person to read the difference.</summary>
internal static class Snapshot
{
    public static void Check(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("KACONF_UPDATE") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"{path} is missing; run the tests with KACONF_UPDATE=1 and read what it wrote");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
