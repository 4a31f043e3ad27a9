using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>What Kaconf does not do yet, each named once: rows refer to it, and messages and docs/compatibility.md show it.</summary>
public static class Features
{
    public const string VirtualServers = "virtual servers (IPVS)";
    public const string Checkers = "health checkers";
    public const string Bfd = "BFD";
    public const string WithoutInterface = "VRFs and instances without an interface";
    public const string Mail = "mail alerts";
    public const string Snmp = "SNMP";
    public const string Dbus = "D-Bus";
    public const string ProcessControl = "process settings (names, priorities, limits, directories)";
    public const string Dumps = "dumps of state and configuration";
    public const string Reload = "reload options";

    /// <summary>What an instance is not started without, since it would be something else than its file says.</summary>
    public static readonly HashSet<string> Essential = [WithoutInterface];
}
