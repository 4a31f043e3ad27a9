using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>Fails with every offender on a line of its own.</summary>
internal static class Report
{
    public static void None(IEnumerable<string> offenders)
    {
        string[] all = [.. offenders];
        Assert.True(all.Length == 0, string.Join('\n', all.Prepend($"{all.Length} found, none expected:")));
    }
}
