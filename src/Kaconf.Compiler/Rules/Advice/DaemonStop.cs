using System.Text.RegularExpressions;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>Finds what stops the daemon of a node.</summary>
public static class DaemonStop
{
    // Other signals of killall and pkill ask, reload or print.
    private static readonly Regex Stop = new(
        @"\b(systemctl\s+(--?\S+\s+)*(stop|kill)\s+keepalived|service\s+keepalived\s+stop|init\.d/keepalived\s+stop|" +
        @"(killall|pkill)\s+(-(9|15|2|3|(SIG)?(TERM|KILL|INT|QUIT)|[efovwqx])\s+)*keepalived)\b", RegexOptions.CultureInvariant);

    /// <summary>The part of a command or a script that does, or null.</summary>
    public static string? Find(string text) => Stop.Match(text) is { Success: true } found ? found.Value : null;
}
