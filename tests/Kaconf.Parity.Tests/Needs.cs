using Kaconf.Lab;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>What a test cannot do without; it is skipped, and says why.</summary>
internal static class Needs
{
    public static void Keepalived() => Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");

    public static void RealFiles() =>
        Assert.SkipWhen(Folders.RealFiles is null, "the corpus of real files is not beside the repository (KACONF_CORPUS can name it): nothing compared");

    public static void Tutorials() =>
        Assert.SkipWhen(Folders.Tutorials is null, "the tutorials are not beside the repository (KACONF_TUTORIALS can name them): nothing compared");
}
