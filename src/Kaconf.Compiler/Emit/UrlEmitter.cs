using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes what <c>HTTP_GET</c> and <c>SSL_GET</c> ask for.</summary>
internal static class UrlEmitter
{
    /// <summary>Settings of the checker itself.</summary>
    public static readonly PropertyRow[] CheckerRows =
    [
        PropertyRow.Of(HttpCheckKeywords.Version, "Version"),
        PropertyRow.Of(HttpCheckKeywords.EnableSni, "EnableSni"),
        PropertyRow.Of(HttpCheckKeywords.FastRecovery, "FastRecovery"),
    ];

    private static readonly PropertyRow[] Rows =
    [
        PropertyRow.Of(UrlKeywords.Path, "Path"),
        PropertyRow.Of(UrlKeywords.Digest, "Digest", Literal.Of),
        PropertyRow.Of(UrlKeywords.VirtualHost, "VirtualHost"),
    ];

    /// <summary>What of a checker is more than rows.</summary>
    public static void Set(Initializer settings, BlockModel checker)
    {
        settings.Truth("Tls", checker.Keyword == HttpCheckKeywords.Tls);
        if (checker.Find(HttpCheckKeywords.SniName) is not null) settings.Text("SniName", checker.Get(HttpCheckKeywords.SniName));
        settings.List("Urls", checker.Blocks.Where(block => block.Keyword == UrlKeywords.Plain || block.Keyword == UrlKeywords.Tls).Select(url => Url(url, checker)));
    }

    private static string Url(BlockModel url, BlockModel checker)
    {
        Initializer settings = new();
        foreach (PropertyRow row in Rows) row.Set(settings, url);
        StatusRange[] codes = [.. url.GetAll(UrlKeywords.StatusCodes).SelectMany(line => line)];
        settings.List("StatusCodes", codes.Select(code => $"new({Literal.Of(code.First)}, {Literal.Of(code.Last)})"));
        if (url.Get(UrlKeywords.Regex).Length > 0) settings.Object("Regex", Regex(url));
        settings.Truth("TlsCompliant", url.Get(UrlKeywords.TlsCompliant) || checker.Get(HttpCheckKeywords.TlsCompliant));
        return settings.Inline();
    }

    private static Initializer Regex(BlockModel url)
    {
        PatternOptions options = url.GetAll(UrlKeywords.CompileOptions).Aggregate(PatternOptions.None, (sum, line) => sum | line);
        PatternStack stack = url.Get(UrlKeywords.Stack);
        Initializer settings = new Initializer()
            .Text("Pattern", url.Get(UrlKeywords.Regex))
            .Truth("NoMatch", url.Get(UrlKeywords.NoMatch))
            .Number("MinimumOffset", url.Get(UrlKeywords.MinimumOffset))
            .Number("MaximumOffset", url.Get(UrlKeywords.MaximumOffset))
            .Number("StackStart", stack.Start)
            .Number("StackMaximum", stack.Maximum);
        return options == PatternOptions.None ? settings
            : settings.Set("Options", string.Join(" | ", options.ToString().Split(',').Select(name => $"RegexCompileOptions.{name.Trim()}")));
    }
}
