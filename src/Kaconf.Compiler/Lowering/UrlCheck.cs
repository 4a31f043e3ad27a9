using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.UrlKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The requests of <c>HTTP_GET</c> and <c>SSL_GET</c>.</summary>
internal static class UrlCheck
{
    private static readonly Keyword[] OfRegex = [NoMatch, CompileOptions, MinimumOffset, MaximumOffset, Stack];

    public static void Run(NodeContext context, BoundBlock checker)
    {
        BoundBlock[] urls = [.. checker.Blocks.Where(block => block.Keyword == Plain || block.Keyword == Tls)];
        BoundBlock[] without = [.. urls.Where(url => !CheckerCheck.IsGiven(context, url, Path))];
        RelatedPlace[] dropped = without.Length == urls.Length ? [new(checker.Words[0].Place, "keepalived drops the whole checker")] : [];
        foreach (BoundBlock url in without) context.Bag.IncompleteChecker(url.Words[0].Place, url.Keyword.Name, Path.Name, "path /", dropped);
        foreach (BoundBlock url in urls) CheckRegex(context.Bag, url);
        if (urls.Length == 0 && !checker.HasUnread && context.Document.IsComplete)
            context.Bag.IncompleteChecker(checker.Words[0].Place, checker.Keyword.Name, Plain.Name, "url { path / }");
    }

    private static void CheckRegex(DiagnosticBag bag, BoundBlock url)
    {
        if (!url.IsGiven(Regex) && !url.HasUnread)
        {
            foreach (BoundSetting line in OfRegex.SelectMany(url.All).Where(line => line.Value is not null))
                bag.RegexIgnored(line.Words[0].Place, line.Words[0].Value, "there is no regex", "a regex in the same url");
        }
        else if (url.Has(MaximumOffset) && url.Get(MinimumOffset) >= url.Get(MaximumOffset) && url.Find(MinimumOffset) is { } minimum)
        {
            bag.RegexIgnored(minimum.Place, MinimumOffset.Name, $"it is not below regex_max_offset {url.Get(MaximumOffset)}", "the smaller number of the two");
        }
    }
}
