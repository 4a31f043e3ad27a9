using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Tracking;

/// <summary>Command lines are written with | for the zero behind each word.</summary>
public class ProcessPatternTests
{
    [Theory]
    [InlineData("nginx", "nginx", true)]
    [InlineData("nginx", "ngin", false)]
    [InlineData("nginx", "nginx2", false)]
    // The kernel keeps 15 bytes of a name.
    [InlineData("a-very-long-name", "a-very-long-nam", false)]
    [InlineData("dæmon", "d\u00c3\u00a6mon", true)]
    public void ANameIsComparedWhole(string wanted, string name, bool isMeant) =>
        Assert.Equal(isMeant, new ProcessPattern(new TrackProcessConfig("P", [wanted])).Matches(name, "other|"));

    [Theory]
    [InlineData(ParameterMatch.None, "sshd", "sshd|", true)]
    [InlineData(ParameterMatch.None, "sshd", "sshd|-D|", true)]
    [InlineData(ParameterMatch.None, "sshd", "/usr/sbin/sshd|-D|", false)]
    [InlineData(ParameterMatch.None, "sshd", "sshd: bob", false)]
    [InlineData(ParameterMatch.None, "sshd", "", false)]
    [InlineData(ParameterMatch.Exact, "sshd", "sshd|", true)]
    [InlineData(ParameterMatch.Exact, "sshd", "sshd", true)]
    [InlineData(ParameterMatch.Exact, "sshd", "sshd|-D|", false)]
    [InlineData(ParameterMatch.Exact, "sshd -D -e", "sshd|-D|-e|", true)]
    [InlineData(ParameterMatch.Exact, "sshd -D -e", "sshd|-D|", false)]
    [InlineData(ParameterMatch.Exact, "sshd -D -e", "sshd|-D|-ex|", false)]
    [InlineData(ParameterMatch.Exact, "sshd -D -e", "sshd|-D|-e|x|", false)]
    [InlineData(ParameterMatch.Partial, "sshd", "sshd|-D|", true)]
    [InlineData(ParameterMatch.Partial, "sshd -D", "sshd|-D|-e|", true)]
    [InlineData(ParameterMatch.Partial, "sshd -D", "sshd|-De|", false)]
    [InlineData(ParameterMatch.Partial, "sshd -D", "sshd|", false)]
    [InlineData(ParameterMatch.Initial, "sshd", "sshd|-D|", true)]
    [InlineData(ParameterMatch.Initial, "sshd -D", "sshd|-De|", true)]
    [InlineData(ParameterMatch.Initial, "sshd -D", "sshd|-D|-e|", true)]
    [InlineData(ParameterMatch.Initial, "sshd -D", "sshd|-e|", false)]
    [InlineData(ParameterMatch.Initial, "sshd -D", "sshd|", false)]
    public void ACommandLineIsComparedAsAsked(ParameterMatch match, string wanted, string commandLine, bool isMeant)
    {
        ProcessPattern pattern = new(new TrackProcessConfig("P", wanted.Split(' ')) { FullCommand = true, Match = match });
        Assert.Equal(isMeant, pattern.Matches("sshd", commandLine.Replace('|', '\0')));
    }
}
