using System.Collections.Generic;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Changes of the kernel's table that are sent together, and what came of them.</summary>
internal sealed class TableChanges
{
    private readonly IpvsClient kernel;
    private readonly RouteRequest write;
    private readonly List<IpvsChange> sent = [];
    private IpvsChange? next;

    /// <summary>Sends to a kernel.</summary>
    public TableChanges(IpvsClient kernel)
    {
        this.kernel = kernel;
        // One for all changes.
        write = (buffer, sequence) => next!.Write(buffer, sequence, kernel.Family);
    }

    /// <summary>How many changes were made since <see cref="Begin"/>.</summary>
    public int Made { get; private set; }

    /// <summary>How many were refused since then.</summary>
    public int Refused { get; private set; }

    /// <summary>The first of those; null = none was.</summary>
    public IpvsChange? FirstRefused { get; private set; }

    /// <summary>Counts anew.</summary>
    public void Begin() => (Made, Refused, FirstRefused) = (0, 0, null);

    /// <summary>Adds all that a service needs.</summary>
    public void Add(KernelService service)
    {
        if (!service.IsThere) Add(new IpvsChange(IpVs.IPVS_CMD_NEW_SERVICE, service));
        else if (!service.IsRight) Add(new IpvsChange(IpVs.IPVS_CMD_SET_SERVICE, service));
        foreach (KernelServer server in service.Servers) Add(server);
    }

    /// <summary>Adds what a server needs.</summary>
    public void Add(KernelServer server)
    {
        if (IpvsChange.Of(server) is { } change) Add(change);
    }

    /// <summary>Adds a change.</summary>
    public void Add(IpvsChange change)
    {
        next = change;
        if (!kernel.Batch.TryAdd(write))
        {
            Flush();
            kernel.Batch.TryAdd(write);
        }
        sent.Add(change);
    }

    /// <summary>Sends what was added, and notes what came of it.</summary>
    public void Flush()
    {
        kernel.Batch.Flush((place, result) =>
        {
            if (!sent[place].IsDoneBy(result.Error)) sent[place].Refusal = result;
        });
        foreach (IpvsChange change in sent)
        {
            change.Note();
            if (change.Refusal is null) Made++;
            else if (Refused++ == 0) FirstRefused = change;
        }
        sent.Clear();
    }
}
