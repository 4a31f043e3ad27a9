using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes a <c>virtual_server</c> as the construction of a VirtualServerConfig, with its servers and their checkers.</summary>
internal static class VirtualServerEmitter
{
    private static readonly PropertyRow[] Rows =
    [
        PropertyRow.Of(Scheduler, "Scheduler"), PropertyRow.Of(PersistenceEngine, "PersistenceEngine"), PropertyRow.Of(SmtpAlert, "SmtpAlert"),
        PropertyRow.Of(SnmpName, "SnmpName"), PropertyRow.Of(Omega, "Omega"), PropertyRow.Of(QuorumUp, "QuorumUp"), PropertyRow.Of(QuorumDown, "QuorumDown"),
    ];

    private static readonly PropertyRow[] ServerRows =
    [
        PropertyRow.Of(RealServerKeywords.Weight, "Weight"),
        PropertyRow.Of(RealServerKeywords.Method, "Forwarding", Forwarding),
        PropertyRow.Of(RealServerKeywords.UpperThreshold, "UpperThreshold"),
        PropertyRow.Of(RealServerKeywords.LowerThreshold, "LowerThreshold"),
        PropertyRow.Of(RealServerKeywords.Inhibit, "InhibitOnFailure"),
        PropertyRow.Of(RealServerKeywords.NotifyUp, "NotifyUp"),
        PropertyRow.Of(RealServerKeywords.NotifyDown, "NotifyDown"),
        PropertyRow.Of(RealServerKeywords.SmtpAlert, "SmtpAlert"),
        PropertyRow.Of(RealServerKeywords.SnmpName, "SnmpName"),
    ];

    /// <summary>The settings of a service.</summary>
    public static Initializer Settings(VirtualServerModel service, CheckerMethods checkers)
    {
        ServiceValue key = service.Service;
        Initializer settings = new Initializer()
            .Address("Address", key.Address?.Address)
            .Number("Port", key.Address?.Port ?? 0)
            .Number("Mark", key.Mark ?? 0)
            .Text("Group", key.Group)
            .Truth("IsV6", service.IsV6);
        if (service.Protocol is { } protocol) settings.Set("Protocol", $"ServiceProtocol.{protocol[0]}{protocol.Substring(1).ToLowerInvariant()}");
        foreach (PropertyRow row in Rows) row.Set(settings, service.Block);
        SetFlags(settings, service);
        GranularityValue granularity = service.Block.Get(Granularity);
        return settings
            .Number("PersistenceTimeoutSeconds", service.PersistenceTimeout)
            .Address("PersistenceMask", granularity.Mask)
            .Number("PersistencePrefixLength", granularity.PrefixLength == 0 ? 128 : granularity.PrefixLength, 128)
            .Truth("HaSuspend", service.HaSuspend)
            .Number("Quorum", service.Quorum, 1)
            .Number("Hysteresis", service.Hysteresis)
            .Given("SorryServer", service.Sorry, Sorry)
            .List("Servers", service.Servers.Select(server => Server(server, checkers)));
    }

    // The kernel has three flags, which each scheduler reads as it likes.
    private static void SetFlags(Initializer settings, VirtualServerModel service)
    {
        bool hashes = service.Block.Get(Scheduler) == "sh", spreads = service.Block.Get(Scheduler) == "mh";
        bool Has(Keyword<bool> row, bool counts = true) => counts && service.Block.Get(row);
        settings
            .Truth("OnePacket", service.OnePacket)
            .Truth("SchedulerFlag1", Has(Flag1) || Has(SourceFallback, hashes) || Has(MaglevFallback, spreads))
            .Truth("SchedulerFlag2", Has(Flag2) || Has(SourcePort, hashes) || Has(MaglevPort, spreads))
            .Truth("SchedulerFlag3", Has(Flag3));
    }

    private static string Server(RealServerModel server, CheckerMethods checkers)
    {
        Initializer settings = new Initializer().Address("Address", server.Server.Address).Number("Port", server.Port);
        foreach (PropertyRow row in ServerRows) row.Set(settings, server.Block);
        return settings.List("Checkers", server.Block.Blocks.Select(checkers.Call)).Inline();
    }

    private static string Sorry(SorryServerModel sorry)
    {
        string inhibit = sorry.Inhibit ? ", true" : "";
        return $"new({Literal.Of(sorry.Server.Address)}, {Literal.Of(sorry.Server.Port)}, {Forwarding(sorry.Method)}{inhibit})";
    }

    private static string Forwarding(ForwardingValue value)
    {
        string more = value.Type == TunnelType.Ipip ? ""
            : $", TunnelType.{value.Type}{(value.Port == 0 ? "" : $", {Literal.Of(value.Port)}")}{(value.Checksum == TunnelChecksum.None ? "" : $", Checksum: TunnelChecksum.{value.Checksum}")}";
        return $"new(ForwardingMethod.{value.Method}{more})";
    }
}
