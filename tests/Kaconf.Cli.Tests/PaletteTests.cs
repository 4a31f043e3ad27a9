using System;
using Kaconf.Cli.Render;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>When there are colours.</summary>
public sealed class PaletteTests
{
    /// <summary>By the option, the terminal and the environment.</summary>
    [Theory]
    [InlineData("always", true, "1", true)]
    [InlineData("never", false, null, false)]
    [InlineData("auto", true, null, false)]
    [InlineData("auto", false, null, true)]
    [InlineData("auto", false, "", true)]
    [InlineData("auto", false, "1", false)]
    public void Decides(string when, bool redirected, string? noColor, bool expected)
    {
        string? before = Environment.GetEnvironmentVariable("NO_COLOR"), terminal = Environment.GetEnvironmentVariable("TERM");
        try
        {
            Environment.SetEnvironmentVariable("NO_COLOR", noColor);
            Environment.SetEnvironmentVariable("TERM", "xterm");
            Assert.Equal(expected, Palette.For(when, redirected).Enabled);
        }
        finally
        {
            Environment.SetEnvironmentVariable("NO_COLOR", before);
            Environment.SetEnvironmentVariable("TERM", terminal);
        }
    }
}
