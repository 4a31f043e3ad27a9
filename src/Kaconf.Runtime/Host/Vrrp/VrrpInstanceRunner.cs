using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Runs one virtual router: turns what happens on links, in tracking and on the wire into its inputs.</summary>
internal sealed class VrrpInstanceRunner : IVrrpInstance
{
    private const string OwnInterface = "interface";
    private const long RepairGap = 5L * 1_000_000_000;

    private readonly NodeRun run;
    private readonly VrrpNetwork network;
    private readonly VrrpRouter router;
    private readonly VrrpReceiver receiver;
    private readonly EffectExecutor executor;
    private readonly RouterDriver driver;
    private readonly RejectedPackets rejected;
    private readonly OwnLink ownLink;
    private readonly InterfaceTracking interfaces;
    private readonly TrackBoard board = new();
    private readonly ReactorTimer repair;
    private (int Faults, int Offset) toldTracking;
    private bool lacksSource;
    private bool started;

    /// <summary>Makes a runner that waits for <see cref="Start"/>.</summary>
    public VrrpInstanceRunner(NodeRun run, VrrpNetwork network, VrrpInstanceConfig config)
    {
        (this.run, this.network) = (run, network);
        AdvertCodec codec = new(config);
        AdvertSender sender = new(config, codec, run.Log);
        router = new VrrpRouter(config, config.SourceAddress ?? default);
        receiver = new VrrpReceiver(config, codec, router.Counters);
        executor = new EffectExecutor(this, run, network, sender);
        rejected = new RejectedPackets(config.Name, run.Log);
        ownLink = new OwnLink(this, network, sender, run.Log);
        interfaces = new InterfaceTracking(config);
        driver = new RouterDriver(run.Reactor, router, executor);
        repair = run.Reactor.NewTimer(Repair);
        FollowLinks();
    }

    /// <inheritdoc/>
    public VrrpInstanceConfig Config => router.Config;

    /// <inheritdoc/>
    public VrrpState State => router.State;

    /// <inheritdoc/>
    public byte EffectivePriority => router.EffectivePriority;

    /// <summary>Our address in adverts.</summary>
    public IpAddress Source => router.Source;

    /// <summary>What the instance has counted.</summary>
    public VrrpCounters Counters => router.Counters;

    /// <summary>Whether adverts go to the group.</summary>
    public bool IsMulticast => Config.UnicastPeers.Length == 0;

    /// <inheritdoc/>
    public void Hold(string key) => board.Hold(key);

    /// <inheritdoc/>
    public void Track(string key, bool fault, int priorityOffset)
    {
        board.Set(key, fault, priorityOffset);
        TellTracking();
    }

    /// <summary>Leaves Initialize, as soon as nothing is held.</summary>
    public void Start()
    {
        executor.CleanUp();
        started = true;
        repair.Deadline = run.Reactor.Now + RepairGap;
        TellTracking();
    }

    /// <summary>Says that we stop, and takes the addresses away, for good.</summary>
    public void Stop()
    {
        driver.Feed(VrrpInput.Stop());
        repair.Deadline = long.MaxValue;
        ownLink.Unbind();
    }

    /// <summary>The interfaces changed, or may have.</summary>
    public void FollowLinks()
    {
        if (State == VrrpState.Stopped) return;
        LinkTable links = network.Monitor.Links;
        Link? link = links.Find(Config.Interface);
        ownLink.Follow(link, run.Reactor.Now);
        IpAddress? source = Config.SourceAddress ?? (link is null ? null : ownLink.PrimaryAddress(link));
        if (source is { } address && address != Source) driver.Feed(VrrpInput.SourceAddress(address));
        TellSource(link is { IsUp: true } && source is null);
        board.Set(OwnInterface, link is not { IsUp: true } || !ownLink.IsBound || source is null, 0);
        interfaces.Apply(board, links);
        TellTracking();
        executor.RepairAddresses(RepairGap);
    }

    /// <summary>Takes a packet of this VRID.</summary>
    public void Receive(in ReceivedPacket packet)
    {
        bool taken = receiver.Receive(packet, Source, wallClock: 0, out VrrpInput advert, out VrrpPacketError remark);
        if (remark != VrrpPacketError.None) rejected.Note(remark, packet, run.Reactor.Now);
        if (taken) driver.Feed(advert);
    }

    private void Repair()
    {
        repair.Deadline = run.Reactor.Now + RepairGap;
        FollowLinks();
    }

    private void TellSource(bool lacks)
    {
        if (lacks && !lacksSource)
            run.Log.Warning($"({Config.Name}) no IPv4 address for interface {Config.Interface}: FAULT until it has one to send from");
        lacksSource = lacks;
    }

    private void TellTracking()
    {
        if (!started || board.IsHeld) return;
        if (toldTracking != (board.Faults, board.Offset))
        {
            toldTracking = (board.Faults, board.Offset);
            driver.Feed(VrrpInput.Tracking(board.Faults, board.Offset));
        }
        if (State == VrrpState.Initialize) driver.Feed(VrrpInput.Start());
    }
}
