namespace Kaconf.Cli.Render;

/// <summary>Where the pages of the rules are.</summary>
internal static class RulePages
{
    /// <summary>The page of a code, from the root of Kaconf's repository.</summary>
    public static string PathOf(string code) => $"docs/rules/{code}.md";
}
