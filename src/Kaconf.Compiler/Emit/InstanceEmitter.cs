using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes a <c>vrrp_instance</c> as the construction of a VrrpInstanceConfig.</summary>
internal static class InstanceEmitter
{
    /// <summary>The settings of an instance.</summary>
    public static Initializer Settings(InstanceModel instance) => new Initializer()
        .Text("Name", instance.Name)
        .Text("Interface", instance.Interface)
        .Set("VirtualRouterId", Literal.Of(instance.VirtualRouterId))
        .Truth("InitialMaster", Effective.InitialMaster(instance))
        .Number("Priority", instance.Priority, 100)
        .Number("AdvertIntervalCentiseconds", instance.AdvertInterval, 100)
        .Text("Password", Effective.Password(instance))
        .Address("SourceAddress", instance.SourceAddress)
        .List("UnicastPeers", instance.UnicastPeers.Select(peer => $"new({Literal.Of(peer)})"))
        .List("VirtualAddresses", instance.VirtualAddresses.Select(VirtualAddress))
        .Truth("Preempt", Effective.Preempt(instance), true)
        .Number("PreemptDelayMilliseconds", Effective.PreemptDelay(instance))
        .Truth("SkipCheckAdvAddr", instance.SkipCheckAdvAddr)
        .List("TrackedInterfaces", instance.TrackedInterfaces.Select(Track))
        .List("TrackedScripts", instance.TrackedScripts.Select(Track))
        .Object("Garp", Garp(instance.Garp))
        .Object("Notify", Notify(instance));

    private static string VirtualAddress(VirtualAddressValue address) => new Initializer()
        .Address("Address", address.Address)
        .Number("PrefixLength", address.PrefixLength, 32)
        .Text("Device", address.Device)
        .Text("Label", address.Label)
        .Number("Scope", address.Scope)
        .Address("Broadcast", address.Broadcast)
        .Inline();

    private static string Track(TrackModel track)
    {
        string reverse = track.Reverse ? ", true" : "";
        string weight = track.Weight != 0 || track.Reverse ? ", " + Literal.Of(track.Weight) : "";
        return $"new({Literal.Of(track.Name)}{weight}{reverse})";
    }

    private static Initializer Garp(GarpModel garp) => new Initializer()
        .Number("MasterDelaySeconds", garp.MasterDelay, 5)
        .Number("MasterRepeat", garp.MasterRepeat, 5)
        .Number("MasterRefreshSeconds", garp.MasterRefresh)
        .Number("MasterRefreshRepeat", garp.MasterRefreshRepeat, 1)
        .Number("LowerPrioDelaySeconds", garp.LowerPrioDelay, 5)
        .Number("LowerPrioRepeat", garp.LowerPrioRepeat, 5);

    private static Initializer Notify(InstanceModel instance) => new Initializer()
        .Command("Master", instance.NotifyMaster)
        .Command("Backup", instance.NotifyBackup)
        .Command("Fault", instance.NotifyFault)
        .Command("Stop", instance.NotifyStop)
        .Command("Any", instance.Notify);
}
