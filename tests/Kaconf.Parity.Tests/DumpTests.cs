using System;
using System.Linq;
using Xunit;

namespace Kaconf.Parity.Tests;

/// <summary>What keepalived has in mind after reading a file is what Kaconf's model says.</summary>
public class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void TheModelSaysWhatKeepalivedDumps()
    {
        Needs.Keepalived();
        FactFinding[] findings = Results.Facts;
        output.WriteLine($"{findings.Select(found => found.Subject).Distinct().Count()} files, {findings.Length} facts");
        output.WriteLine(" agree  explained  not");
        foreach (IGrouping<string, FactFinding> row in findings.GroupBy(found => found.Row).OrderBy(row => row.Key, StringComparer.Ordinal))
            output.WriteLine($"{row.Count(f => f.Outcome == Outcome.Agreed),6} {row.Count(f => f.Outcome == Outcome.Explained),6} {row.Count(f => f.Outcome == Outcome.Disagreed),6}  {row.Key}");
        FactFinding[] offenders = [.. findings.Where(found => found.Outcome == Outcome.Disagreed)];
        Assert.True(offenders.Length == 0, string.Join("\n", offenders.Select(offender => offender.ToString())));
    }

    [Fact]
    public void EveryKindOfBlockIsCompared()
    {
        Needs.Keepalived();
        string[] expected =
        [
            "global_defs", "vrrp_instance", "vrrp_script", "vrrp_sync_group", "track_group", "track_file", "vrrp_track_process", "bfd_instance", "garp_group", "file",
            "virtual_server", "real_server", "virtual_server_group", "SSL", "HTTP_GET", "SSL_GET", "TCP_CHECK", "SMTP_CHECK", "DNS_CHECK", "UDP_CHECK", "PING_CHECK", "MISC_CHECK",
            "FILE_CHECK", "BFD_CHECK", "url",
        ];
        Assert.Empty(expected.Except(Results.Facts.Where(found => found.Subject.Source != Subjects.Real).Select(found => found.Kind)));
    }
}
