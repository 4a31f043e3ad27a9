using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>What Kaconf does not do yet, each named once: rows refer to it, and messages and docs/compatibility.md show it.</summary>
public static class Features
{
    public const string Checkers = "health checkers other than TCP_CHECK and MISC_CHECK";
    public const string HttpChecks = "what HTTP_GET and SSL_GET need";
    public const string Bfd = "BFD";
    public const string WithoutInterface = "instances without an interface";
    public const string Mail = "mail alerts";
    public const string Snmp = "SNMP";
    public const string Dbus = "D-Bus";
    public const string ProcessControl = "process settings (names, priorities, limits, directories)";
    public const string Dumps = "dumps of state and configuration";
    public const string Reload = "reload options";

    /// <summary>What it means that a site goes without a feature, where that is more than that nothing is done.</summary>
    public static readonly IReadOnlyDictionary<string, string> Consequences = new Dictionary<string, string>
    {
        [Checkers] = "a site built now does not make such checks, so a real_server with no other checker counts as always up",
    };

    /// <summary>What an instance is not started without, since it would be something else than its file says.</summary>
    public static readonly HashSet<string> Essential = [WithoutInterface];
}
