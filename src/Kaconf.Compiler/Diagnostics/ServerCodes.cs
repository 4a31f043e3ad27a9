using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>The faults of virtual servers.</summary>
public static class ServerCodes
{
    public static readonly DiagnosticCode ServerFamily = new("KAC1340", Severity.Error, "a server is not of the service's family", "keepalived");
    public static readonly DiagnosticCode NoRealServer = new("KAC1341", Severity.Error, "a virtual_server has no real_server", "keepalived");
    public static readonly DiagnosticCode TooEarly = new("KAC1342", Severity.Error, "a setting stands before what it belongs to", "keepalived");
    public static readonly DiagnosticCode AssumedSetting = new("KAC1343", Severity.Warning, "a setting of a virtual_server is missing", "keepalived");
    public static readonly DiagnosticCode AnyPort = new("KAC1344", Severity.Warning, "a service without port must be persistent", "keepalived");
    public static readonly DiagnosticCode OfAddresses = new("KAC1345", Severity.Warning, "a setting has no meaning for firewall marks", "keepalived");
    public static readonly DiagnosticCode OnePacket = new("KAC1346", Severity.Warning, "one packet scheduling is for UDP", "keepalived");
    public static readonly DiagnosticCode SorryInhibit = new("KAC1347", Severity.Warning, "the sorry_server is also a real_server, with another setting", "keepalived");
    public static readonly DiagnosticCode QuorumOutOfReach = new("KAC1348", Severity.Warning, "a quorum that cannot be reached", "keepalived");
    public static readonly DiagnosticCode PortMismatch = new("KAC1349", Severity.Warning, "the ports of a service and its server differ", "keepalived");

    public static readonly DiagnosticCode UndefinedGroup = new("KAC2040", Severity.Error, "a virtual_server_group is not defined", "keepalived (in its log only)") { IsFinal = true };
    public static readonly DiagnosticCode GroupFamilies = new("KAC2041", Severity.Error, "the families of a virtual_server_group do not fit", "keepalived") { IsFinal = true };
    public static readonly DiagnosticCode NumberAsMask = new("KAC2042", Severity.Warning, "a prefix length is taken for a netmask", "Kaconf");

    /// <summary>Every code, in order.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All =
    [
        ServerFamily, NoRealServer, TooEarly, AssumedSetting, AnyPort, OfAddresses, OnePacket, SorryInhibit, QuorumOutOfReach, PortMismatch,
        UndefinedGroup, GroupFamilies, NumberAsMask,
    ];
}
