using Kaconf.Cli.Explain;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf explain KAC2004.</summary>
public sealed class ExplainRuleTests
{
    private const string Page = """
        # KAC2004: a title

        Warning · source: keepalived.conf(5)

        A node with `state MASTER` that is described in a sentence of
        more than eighty columns.

        ## Bad

        ```conf lb1.conf
        a {

            b 1
        }
        ```

        ```text
        lb1.conf:3:5: warning KAC2004: b is 2
            lb1.conf:1:1: here
        ```

        """;

    /// <summary>The page in full, from the tool alone.</summary>
    [Theory]
    [InlineData("KAC2004")]
    [InlineData("kac2004")]
    public void The_page(string code)
    {
        ToolRun run = Tool.Run("/", "explain", code);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("KAC2004: preempt_delay has no effect\n\nWarning · source: keepalived.conf(5)\n\n`preempt_delay` makes", run.Output);
        Assert.Contains("\nBad\n\n    vrrp_instance VI_1 {\n        state MASTER\n", run.Output);
        Assert.Contains("\n    lb1.conf:6:19: warning KAC2004: ", run.Output);
        Assert.EndsWith("\n    }\n", run.Output);
    }

    /// <summary>Headings, paragraphs and examples, without marks.</summary>
    [Fact]
    public void Plain() => Assert.Equal(
        """
        KAC2004: a title

        Warning · source: keepalived.conf(5)

        A node with `state MASTER` that is described in a sentence of more than eighty
        columns.

        Bad

            lb1.conf:
            a {

                b 1
            }

            lb1.conf:3:5: warning KAC2004: b is 2
                lb1.conf:1:1: here
        """,
        string.Join('\n', PageText.Lines(Page, new Palette(false))));

    /// <summary>Colours as in a report.</summary>
    [Fact]
    public void Coloured()
    {
        string text = string.Join('\n', PageText.Lines(Page, new Palette(true)));
        Assert.StartsWith("\e[1mKAC2004: a title\e[0m\n\nWarning", text);
        Assert.Contains("    \e[1mlb1.conf:3:5: \e[0m\e[1;33mwarning KAC2004:\e[0m b is 2\n", text);
    }

    /// <summary>The tool has the pages under their codes.</summary>
    [Fact]
    public void Every_page()
    {
        string[] pages = typeof(EmbeddedPages).Assembly.GetManifestResourceNames();
        Assert.NotEmpty(pages);
        Assert.All(pages, static page => Assert.StartsWith($"# {page}: {Catalogue.Find(page)!.Title}\n", EmbeddedPages.Read(page)));
    }

    /// <summary>A slip gets the code that was meant.</summary>
    [Theory]
    [InlineData("KAC20044", "; did you mean 'KAC2004'?")]
    [InlineData("KAC777777", "")]
    public void No_rule(string code, string suggestion) => Assert.Equal(
        new ToolRun(2, "", $"kaconf: there is no rule '{code}'{suggestion}\n  'kaconf rules' lists all rules\n"),
        Tool.Run("/", "explain", code));
}
