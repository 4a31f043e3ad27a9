using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf explain KEYWORD beyond plain keywords.</summary>
public sealed class ExplainKeywordTests
{
    /// <summary>The forms around the keywords: includes, conditions, definitions, repetitions.</summary>
    [Theory]
    [InlineData("include", "include FILE\n  Reads the files here")]
    [InlineData("@lb1", "@NODE LINE\n")]
    [InlineData("@^lb1", "@^NODE LINE\n")]
    [InlineData("$VIP", "$NAME\n")]
    [InlineData("$VIP=192.0.2.1", "$NAME=TEXT\n")]
    [InlineData("${_PWD}", "$_PWD\n")]
    [InlineData("~SEQ(N, 1, 3)", "~SEQ(NAME, START, STEP, END) TEXT\n")]
    [InlineData("!", "# or !\n")]
    public void A_form(string form, string start)
    {
        Assert.StartsWith(start, Explain(form).Output);
        Assert.EndsWith("  Kaconf    supported\n", Explain(form).Output);
    }

    /// <summary>An inherited default names the blocks that it comes from.</summary>
    [Fact]
    public void An_inherited_default()
    {
        Assert.Contains("\n  default   retry of real_server, else of virtual_server, else 3\n", Explain("DNS_CHECK/retry").Output);
        Assert.Contains("\n  default   the host name\n", Explain("router_id").Output);
        Assert.StartsWith("wrr\n  A word of lvs_sched: ", Explain("wrr").Output);
    }

    private static ToolRun Explain(string what) => Tool.Run(".", "explain", what);
}
