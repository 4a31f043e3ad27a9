using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>docs/parity.md says what the comparisons say; KACONF_UPDATE=1 writes it.</summary>
public class PageTests
{
    [Fact]
    public void ThePageIsThatOfTheComparisons()
    {
        Needs.Keepalived();
        Needs.RealFiles();
        Needs.Tutorials();
        string page = ParityPage.Write(Results.Real, Results.Tutorials, Results.Own, Results.Facts);
        if (Environment.GetEnvironmentVariable("KACONF_UPDATE") == "1") File.WriteAllText(Folders.Page, page);
        Assert.Equal(File.Exists(Folders.Page) ? File.ReadAllText(Folders.Page) : "", page);
    }

    [Fact]
    public void EveryReasonIsNeeded()
    {
        Needs.Keepalived();
        Needs.RealFiles();
        Needs.Tutorials();
        IEnumerable<string> used = Results.Real.Concat(Results.Tutorials).Concat(Results.Own).Select(found => found.Reason).Concat(Results.Facts.Select(found => found.Reason));
        Assert.Empty(Reasons.All.Concat(FactReasons.All).Except(used));
    }
}
