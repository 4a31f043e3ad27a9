using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>Two nodes of one load on networks of their own: a is the strong one, b the weak one.</summary>
internal sealed class Arena : IDisposable
{
    // The second burst of gratuitous ARPs comes 5 s after a takeover.
    private static readonly TimeSpan burstsOver = TimeSpan.FromSeconds(6), moment = TimeSpan.FromSeconds(1);

    private readonly Contender contender;
    private readonly Load load;

    /// <summary>Makes the networks.</summary>
    public Arena(Contender contender, Load load)
    {
        (this.contender, this.load) = (contender, load);
        Lan = new Lan("10.77.0", "a", "b");
        foreach (Node node in Lan.Nodes)
            for (int network = 1; network < load.Networks; network++)
                node.AddInterface(Load.Interface(network), $"10.77.{network}.{node.Address.Split('.')[^1]}/24");
    }

    /// <summary>The networks and what was seen on them.</summary>
    public Lan Lan { get; }

    /// <summary>The node that is MASTER while it can.</summary>
    public Node Strong => Lan.Nodes[0];

    /// <summary>The other.</summary>
    public Node Weak => Lan.Nodes[1];

    /// <summary>Starts the daemon of a node.</summary>
    /// <returns>When it was about to be executed, by the clock of the kernel's time stamps.</returns>
    public async Task<DateTime> StartAsync(Node node)
    {
        await node.StartAsync(new StampedProgram(contender.Program(load, node == Strong ? Load.Strong : Load.Weak)));
        string file = Path.Combine(node.Folder, StampedProgram.File);
        await Wait.UntilAsync(() => File.Exists(file) && File.ReadAllText(file).Length > 10, TimeSpan.FromSeconds(5), "the start of a daemon", Lan.Report);
        return DateTime.UnixEpoch.AddSeconds(double.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
    }

    /// <summary>Starts both and waits until a holds every address and b has heard it.</summary>
    /// <param name="quiet">Whether to wait until the bursts of ARP are over too.</param>
    public async Task SettleAsync(bool quiet)
    {
        await StartAsync(Strong);
        await HoldsAllAsync(Strong);
        await StartAsync(Weak);
        await Task.Delay(quiet ? burstsOver : moment + TimeSpan.FromSeconds(load.AdvertInterval));
    }

    /// <summary>Waits until a node has announced every address since some time.</summary>
    /// <returns>When it announced each first.</returns>
    public async Task<IReadOnlyList<Arrival>> HoldsAllAsync(Node node, DateTime since = default)
    {
        IReadOnlyList<Arrival> arrivals = [];
        await Wait.UntilAsync(() => (arrivals = Arrivals(node, since)).Count >= load.Routers, TimeSpan.FromSeconds(60),
            $"{contender.Name} to announce {load.Routers} addresses", () => $"{arrivals.Count} of them");
        return arrivals;
    }

    /// <summary>The adverts that a node has sent until now.</summary>
    public IEnumerable<VrrpAdvert> AdvertsOf(Node node) => Lan.Wire.Adverts.Where(advert => advert.Sender == node.HardwareAddress);

    /// <inheritdoc/>
    public void Dispose() => Lan.Dispose();

    private IReadOnlyList<Arrival> Arrivals(Node node, DateTime since) =>
    [
        .. Lan.Wire.Arps.Where(arp => arp.HardwareAddress == node.HardwareAddress && arp.Time > since)
            .GroupBy(arp => arp.Address).Select(arps => Arrival.Of(arps.Key, arps.Min(arp => arp.Time))),
    ];
}
