using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes a <c>vrrp_instance</c> as the construction of a VrrpInstanceConfig.</summary>
internal static class InstanceEmitter
{
    /// <summary>The settings of an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="links">The interfaces that its node makes.</param>
    /// <param name="isHeldBack">Whether its sync group keeps it from starting as MASTER.</param>
    /// <param name="globals">The node's <c>global_defs</c>; null = it has none.</param>
    public static Initializer Settings(InstanceModel instance, OwnLinks links, bool isHeldBack, BlockModel? globals)
    {
        Initializer settings = new Initializer()
            .Text("Name", instance.Name)
            .Text("Interface", instance.Interface)
            .Text("OwnInterface", links.Of(instance))
            .Truth("TransmitBase", EffectiveLinks.TransmitsOnBase(instance))
            .Set("VirtualRouterId", Literal.Of(instance.VirtualRouterId))
            .Truth("InitialMaster", Effective.InitialMaster(instance) && !isHeldBack)
            .Number("Priority", instance.Priority, 100)
            .Number("AdvertIntervalCentiseconds", instance.AdvertInterval, 100);
        AdvertEmitter.Set(settings, instance);
        return settings
            .Truth("NoAccept", Effective.DropsPackets(instance))
            .Truth("TrackSource", instance.SourceAddress is not null && instance.Block.Get(CastKeywords.TrackSource))
            .Truth("PromoteSecondaries", instance.Block.Get(VrrpKeywords.PromoteSecondaries))
            .Number("ReceiveBufferBytes", LinkEmitter.ReceiveBuffer(instance, globals))
            .Truth("DontTrackPrimary", instance.Block.Get(VrrpKeywords.DontTrackPrimary))
            .List("VirtualAddresses", EffectiveAdverts.Named(instance).Select(address => AddressEmitter.Expression(links.Place(instance, address))))
            .List("ExcludedAddresses", EffectiveAdverts.Excluded(instance).Select(address => AddressEmitter.Expression(links.Place(instance, address))))
            .Truth("Preempt", Effective.Preempt(instance), true)
            .Number("PreemptDelayMilliseconds", Effective.PreemptDelay(instance))
            .Number("DownTimerAdverts", EffectiveAdverts.DownTimer(instance), 3)
            .Truth("LowerPrioNoAdvert", EffectiveAdverts.LowerPrioNoAdvert(instance))
            .Truth("HigherPrioSendAdvert", EffectiveAdverts.HigherPrioSendAdvert(instance))
            .Truth("OwnerIgnoreAdverts", EffectiveAdverts.OwnerIgnoreAdverts(instance))
            .Number("TimerExpiredBackup", EffectiveAdverts.TimerExpiredBackup(instance))
            .Truth("SkipCheckAdvAddr", instance.SkipCheckAdvAddr)
            .List("TrackedInterfaces", instance.TrackedInterfaces.Select(Literal.Of))
            .List("TrackedScripts", instance.TrackedScripts.Select(Literal.Of))
            .List("TrackedFiles", instance.TrackedFiles.Select(Literal.Of))
            .List("TrackedProcesses", instance.TrackedProcesses.Select(Literal.Of))
            .Object("Garp", Garp(instance))
            .Given("Routing", instance.Routing, RoutingEmitter.Expression)
            .Given("Notify", instance.Notify, Literal.Of);
    }

    private static Initializer Garp(InstanceModel instance)
    {
        GarpModel garp = instance.Garp;
        ExtraGarpValue extra = instance.Block.Get(GarpKeywords.ExtraInterfaces);
        return new Initializer()
            .Number("MasterDelaySeconds", garp.MasterDelay, 5)
            .Number("MasterRepeat", garp.MasterRepeat, 5)
            .Number("MasterRefreshSeconds", garp.MasterRefresh)
            .Number("MasterRefreshRepeat", garp.MasterRefreshRepeat, 1)
            .Number("LowerPrioDelaySeconds", garp.LowerPrioDelay, 5)
            .Number("LowerPrioRepeat", garp.LowerPrioRepeat, 5)
            .Number("ExtraInterfaceSeconds", extra.Seconds)
            .Truth("AllExtraInterfaces", extra.All);
    }
}
