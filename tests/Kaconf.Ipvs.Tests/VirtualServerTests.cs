using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab.SideBySide;
using Xunit;

namespace Kaconf.Ipvs.Tests;

/// <summary>The same file leaves the same in IPVS under keepalived and under Kaconf: with all real servers, some, none, after restarts and at the end.</summary>
public class VirtualServerTests
{
    public static TheoryData<string> Cases => [.. IpvsCase.All.Select(played => played.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheTableIsTheSame(string name)
    {
        IpvsCase played = IpvsCase.All.Single(one => one.ToString() == name);
        Needs.Require();
        Assert.True(played.Errors.Length == 0, played.Errors);
        Assert.SkipWhen(played.Waiting.Length > 0, played.Waiting);
        Outcome outcome = await Plays.OutcomeOf(played);
        Assert.True(outcome.Unexplained.Count == 0, outcome.Report);
    }
}
