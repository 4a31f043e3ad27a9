using Kaconf.Lab;
using Xunit;

namespace Kaconf.Ipvs.Tests;

/// <summary>What these tests need of a machine.</summary>
internal static class Needs
{
    /// <summary>Skips the test where something is missing.</summary>
    public static void Require()
    {
        string? missing = Requirements.Missing() ?? UserModeLinux.Missing() ?? Requirements.MissingPackage("ipvsadm");
        Assert.SkipWhen(missing is not null, missing ?? "");
    }
}
