using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;
using Xunit;

namespace Kaconf.Host.Tests;

/// <summary>The same file leaves the same in the kernel under keepalived and under Kaconf: as MASTER, as BACKUP, and after the end.</summary>
public class HostStateTests
{
    public static TheoryData<string> Cases => [.. HostCase.All.Select(played => played.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheKernelIsTheSame(string name)
    {
        HostCase played = HostCase.All.Single(one => one.ToString() == name);
        Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");
        Assert.True(played.Errors.Length == 0, played.Errors);
        Assert.SkipWhen(played.IsVirtual && UserModeLinux.Missing() is not null, UserModeLinux.Missing() ?? "");
        Assert.SkipWhen(played.Waiting.Length > 0, played.Waiting);
        Outcome outcome = await Plays.OutcomeOf(played);
        Assert.True(outcome.Unexplained.Count == 0, outcome.Report);
    }
}
