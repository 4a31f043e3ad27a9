using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Protocol.Vrrp.Adverts;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Runs one virtual router: turns what happens on links, in tracking and on the wire into its inputs.</summary>
internal sealed class VrrpInstanceRunner : IVrrpInstance
{
    private const string OwnInterface = "interface";

    private readonly NodeRun run;
    private readonly VrrpNetwork network;
    private readonly NodeDriver driver;
    private readonly VrrpRouter router;
    private readonly int number;
    private readonly VrrpReceiver receiver;
    private readonly RejectedPackets rejected;
    private readonly OwnLink ownLink;
    private readonly InterfaceTracking interfaces;
    private readonly TrackBoard board = new();
    private (int Faults, int Offset) toldTracking;
    private bool lacksSource;
    private bool started;

    /// <summary>Makes a runner that waits for <see cref="Start"/>.</summary>
    public VrrpInstanceRunner(NodeRun run, VrrpNetwork network, NodeDriver driver, VrrpRouter router, int number)
    {
        (this.run, this.network, this.driver, this.router, this.number) = (run, network, driver, router, number);
        HmacKeys? keys = Config.Hmac is { } hmac ? HmacKeyFiles.Read(Config.Name, hmac, run.Log) : null;
        AdvertCodec codec = new(Config, keys);
        Sender = new AdvertSender(Config, codec, number);
        Addresses = new InstanceAddresses(Config, network.Addresses);
        receiver = new VrrpReceiver(Config, codec, router.Counters);
        rejected = new RejectedPackets(Config, run.Log);
        ownLink = new OwnLink(this, network.Listeners, Sender, codec.IpProtocol, run.Log);
        interfaces = new InterfaceTracking(Config, run.Node);
        if (keys?.Has(Config.Hmac!.ActiveKey) == false) LackKey();
    }

    /// <inheritdoc/>
    public VrrpInstanceConfig Config => router.Config;

    /// <inheritdoc/>
    public VrrpState State => router.State;

    /// <inheritdoc/>
    public byte EffectivePriority => router.EffectivePriority;

    /// <summary>Sends its adverts.</summary>
    public AdvertSender Sender { get; }

    /// <summary>Its virtual addresses.</summary>
    public InstanceAddresses Addresses { get; }

    /// <summary>Our address in adverts.</summary>
    public IpAddress Source => router.Source;

    /// <summary>Where adverts of others come to.</summary>
    public IpAddress Destination => IsMulticast ? AdvertCodec.GroupOf(Config) : Source;

    /// <summary>What the instance has counted.</summary>
    public VrrpCounters Counters => router.Counters;

    /// <summary>Whether adverts go to the group.</summary>
    public bool IsMulticast => !AdvertLayout.IsUnicast(Config);

    /// <inheritdoc/>
    public void Hold(string key) => board.Hold(key);

    /// <inheritdoc/>
    public void Track(string key, bool fault, int priorityOffset)
    {
        board.Set(key, fault, priorityOffset);
        TellTracking(run.Reactor.Now);
    }

    /// <summary>Leaves Initialize, as soon as nothing is held.</summary>
    /// <param name="now">The time, the same for all instances: their takeovers are then due in one turn.</param>
    public void Start(long now)
    {
        Addresses.WarnOfForeign(network.Addresses);
        // A killed predecessor may have left them, and a script that says what we may be can take its time.
        Addresses.Want(network.Addresses, wanted: false);
        started = true;
        TellTracking(now);
    }

    /// <summary>Says that we stop, and takes the addresses away, for good.</summary>
    public void Stop() => driver.Feed(number, VrrpInput.Stop());

    /// <summary>Whether adverts come and go.</summary>
    public bool IsBound => ownLink.IsBound;

    /// <summary>The interfaces changed, or may have.</summary>
    public void FollowLinks()
    {
        if (State == VrrpState.Stopped) return;
        LinkTable links = network.Monitor.Links;
        InstanceLinks own = InstanceLinks.Of(Config, links, run.OwnLinks);
        IpAddress? source = own.Sender is null ? null : network.Sources.Of(Config, own.Sender);
        ownLink.Follow(own.Wire, source, run.Reactor.Now);
        if (source is { } address) Use(address);
        TellSource(own.AreUp && source is null);
        board.Set(OwnInterface, !own.AreUp || !ownLink.IsBound || source is null, 0);
        interfaces.Apply(board, links);
        TellTracking(run.Reactor.Now);
    }

    /// <summary>Takes a packet of this VRID that arrived at <paramref name="time"/>.</summary>
    public void Receive(in ReceivedPacket packet, long time)
    {
        bool taken = receiver.Receive(packet, Source, network.ClockOf(Config), out VrrpInput advert, out VrrpPacketError remark);
        if (remark != VrrpPacketError.None) rejected.Note(remark, packet, run.Reactor.Now);
        if (taken) driver.Feed(number, advert, time);
    }

    private void Use(IpAddress source)
    {
        if (source != Sender.Source) Sender.Source = source;
        if (source != Source) driver.Feed(number, VrrpInput.SourceAddress(source));
    }

    private void LackKey()
    {
        run.Log.Error($"({Config.Name}) the active key of auth_hmac is missing: FAULT until the program is started with it");
        board.Set("auth_hmac", fault: true, 0);
    }

    private void TellSource(bool lacks)
    {
        if (lacks && !lacksSource)
            run.Log.Warning($"({Config.Name}) no {(Config.SourceAddress?.ToString() ?? (Config.IsV6 ? "IPv6 link-local" : "IPv4"))} address for interface {Config.Interface}: FAULT until it has one to send from");
        lacksSource = lacks;
    }

    private void TellTracking(long now)
    {
        if (!started || board.IsHeld) return;
        if (toldTracking != (board.Faults, board.Offset))
        {
            toldTracking = (board.Faults, board.Offset);
            driver.Feed(number, VrrpInput.Tracking(board.Faults, board.Offset), now);
        }
        if (State == VrrpState.Initialize) driver.Feed(number, VrrpInput.Start(network.NotBefore), now);
    }
}
