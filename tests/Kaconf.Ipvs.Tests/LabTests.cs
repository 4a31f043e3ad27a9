using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;
using Xunit;

namespace Kaconf.Ipvs.Tests;

/// <summary>The comparison itself: keepalived beside keepalived is the same, and what is other is seen.</summary>
public class LabTests
{
    [Fact]
    public async Task KeepalivedIsLikeItselfAndUnlikeAnother()
    {
        Needs.Require();
        string folder = LabFolder.Create(), one = Path.Combine(folder, "one.conf"), other = Path.Combine(folder, "other.conf");
        await File.WriteAllTextAsync(one, Conf(weight: 3), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(other, Conf(weight: 4), TestContext.Current.CancellationToken);
        Play same = new(LabFolder.Create(), one, one, one), differs = new(LabFolder.Create(), one, one, other);
        await Play.RunAsync([same, differs], CProgram.Compile("Programs/serve.c", folder));

        Assert.Empty(same.Differences("keepalived beside itself"));
        IReadOnlyList<Difference> found = differs.Differences("keepalived beside another");
        Assert.Contains(new Difference("started", false, "rule -a -t 10.99.9.1:80 -r 10.99.0.11:80 -m -w 3"), found);
        Assert.Contains(new Difference("started", true, "rule -a -t 10.99.9.1:80 -r 10.99.0.11:80 -m -w 4"), found);
        // Of the other server nothing is other, and without both nothing at all.
        Assert.DoesNotContain(found, difference => difference.Fact.Contains(".12:80 ", System.StringComparison.Ordinal) || difference.State is "sorry" or "stopped");
        foreach (string made in new[] { folder, same.Folder, differs.Folder })
            LabFolder.TryDelete(made);
    }

    private static string Conf(int weight) => $$"""
        virtual_server 10.99.9.1 80 {
            delay_loop 0.3
            retry 1
            delay_before_retry 0.1
            warmup 0
            lvs_sched wrr
            lvs_method NAT
            protocol TCP
            real_server 10.99.0.11 80 {
                weight {{weight}}
                TCP_CHECK {
                }
            }
            real_server 10.99.0.12 80 {
                TCP_CHECK {
                }
            }
        }
        """;
}
