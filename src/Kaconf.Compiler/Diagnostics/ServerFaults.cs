using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of virtual servers that show when their settings are put together.</summary>
internal static class ServerFaults
{
    public static void ServerFamily(this DiagnosticBag bag, SourcePlace place, string keyword, string server, bool wantedV6, SourcePlace service) => bag.Report(
        ServerCodes.ServerFamily, place,
        $"{keyword} {Quote(server)} is no {Family(wantedV6)} address as its service, so keepalived drops it; only 'lvs_method TUN' reaches the other family",
        new RelatedPlace(service, "the service"));

    public static void NoRealServer(this DiagnosticBag bag, SourcePlace place, string service) => bag.Report(
        ServerCodes.NoRealServer, place, $"virtual_server {Quote(service)} has no real_server that can be used, so keepalived drops it; add one");

    public static void TooEarly(this DiagnosticBag bag, SourcePlace place, string word, string needed) => bag.Report(
        ServerCodes.TooEarly, place, $"'{word}' needs '{needed}' before it and is ignored here; move it below that line, or remove it");

    public static void AssumedSetting(this DiagnosticBag bag, SourcePlace place, string service, string keyword, string assumed) => bag.Report(
        ServerCodes.AssumedSetting, place, $"virtual_server {Quote(service)} has no '{keyword}', so keepalived takes {assumed}; write '{keyword}' with what is wanted");

    public static void AnyPort(this DiagnosticBag bag, SourcePlace place, string service, long seconds) => bag.Report(
        ServerCodes.AnyPort, place,
        $"{Quote(service)} is a service on every port, which must be persistent, so it is for {seconds} seconds; add a port or 'persistence_timeout'");

    public static void OfAddresses(this DiagnosticBag bag, SourcePlace place, string keyword) => bag.Report(
        ServerCodes.OfAddresses, place, $"'{keyword}' has no meaning for a firewall mark and is ignored; remove it");

    public static void MarkPort(this DiagnosticBag bag, SourcePlace place, string server) => bag.Report(
        ServerCodes.OfAddresses, place,
        $"the port of {Quote(server)} is ignored, because packets with a firewall mark keep theirs; remove it, or use 'lvs_method NAT'");

    public static void OnePacket(this DiagnosticBag bag, SourcePlace place, string protocol) => bag.Report(
        ServerCodes.OnePacket, place, $"'ops' is for UDP and not for {protocol}, so it is off; remove it");

    public static void SorryInhibit(this DiagnosticBag bag, SourcePlace place, string server, bool inhibits, SourcePlace real) => bag.Report(
        ServerCodes.SorryInhibit, place,
        $"sorry_server {Quote(server)} is also a real_server that {(inhibits ? "is inhibited" : "is not inhibited")} on failure, which counts for both; " +
        (inhibits ? "add 'sorry_server_inhibit'" : "remove 'sorry_server_inhibit'"),
        new RelatedPlace(real, "the real_server"));

    public static void QuorumOutOfReach(this DiagnosticBag bag, SourcePlace place, long quorum, long weights) => bag.Report(
        ServerCodes.QuorumOutOfReach, place, weights == 0
            ? "every real_server has weight 0, so the service never comes up; give one a weight"
            : $"quorum {quorum} is more than the real servers weigh together, so it is {weights}; lower it, or raise their weights");

    public static void HysteresisOutOfReach(this DiagnosticBag bag, SourcePlace place, long hysteresis, long quorum) => bag.Report(
        ServerCodes.QuorumOutOfReach, place, $"hysteresis {hysteresis} must be below the quorum of {quorum}, so it is {quorum - 1}; lower it");

    public static void PortMismatch(this DiagnosticBag bag, SourcePlace place, string server, int servicePort, bool corrected) => bag.Report(
        ServerCodes.PortMismatch, place,
        $"{Quote(server)} has another port than its service ({(servicePort == 0 ? "any" : $"{servicePort}")}), which needs 'lvs_method NAT'; " +
        (corrected ? "the port of the service counts, leave this one out" : "write the same port, or use NAT"));

    public static void UndefinedGroup(this DiagnosticBag bag, SourcePlace place, string name, string hint) => bag.Report(
        ServerCodes.UndefinedGroup, place, $"no virtual_server_group is called {Quote(name)}, so keepalived drops the service{hint}");

    public static void MixedGroup(this DiagnosticBag bag, SourcePlace place, string name) => bag.Report(
        ServerCodes.GroupFamilies, place,
        $"virtual_server_group {Quote(name)} has IPv4, IPv6 and a firewall mark of no family, so keepalived drops it; write inet or inet6 behind the mark");

    public static void GroupFamily(this DiagnosticBag bag, SourcePlace place, string name, bool serversV6, SourcePlace group) => bag.Report(
        ServerCodes.GroupFamilies, place,
        $"virtual_server_group {Quote(name)} has other addresses than {Family(serversV6)}, which the service is, so keepalived drops the service; make a group for each family",
        new RelatedPlace(group, "the group"));

    public static void NumberAsMask(this DiagnosticBag bag, SourcePlace place, int number) => bag.Report(
        ServerCodes.NumberAsMask, place, $"persistence_granularity {number} is the netmask 0.0.0.{number} for IPv4; write a netmask such as 255.255.255.0");

    private static string Family(bool isV6) => isV6 ? "IPv6" : "IPv4";
}
