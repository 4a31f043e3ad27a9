using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Makes the kernel's table what the plan says, with no change where it already is. Each method gives what went wrong in words; null = nothing.</summary>
internal sealed class TableKeeper(IpvsClient kernel, ServicePlan plan)
{
    // Another program may be at work at the same time.
    private const int MostRounds = 3;

    private readonly TableView view = new(kernel, plan);
    private readonly TableChanges changes = new(kernel);
    private bool isBlind = true;
    private string? left;

    /// <summary>How many changes the method that was called last made.</summary>
    public int Made { get; private set; }

    /// <summary>Looks at the services, and makes them right.</summary>
    /// <param name="all">Whether to look at the servers of all of them; else only of those that may be wrong.</param>
    public string? MakeRight(bool all)
    {
        all |= isBlind;
        Made = 0;
        for (int round = 0; round < MostRounds; round++)
        {
            string? before = left;
            List<KernelService> looked = all ? plan.Services : plan.Services.FindAll(static service => service.IsDoubtful);
            left = Look(looked) ?? Send(plan.Services);
            // What is refused twice for the same reason is refused a third time: the kernel may load a module for each.
            if (left is null || left == before) break;
            if (!isBlind) all = false;
        }
        return left;
    }

    /// <summary>
    /// Looks which services are there, when <paramref name="first"/> is 0, and at the servers of some, and makes them right. Those that something
    /// is known to be wrong with are left to <see cref="MakeRight"/>.
    /// </summary>
    public string? Check(int first, int count)
    {
        Made = 0;
        if (isBlind) return null;
        List<KernelService> some = Trusted(plan.Services.GetRange(first, Math.Min(count, plan.Services.Count - first)));
        if (first > 0) return LookAtServers(some) ?? Send(some);
        return Look(some) ?? Send(Trusted(plan.Services));
    }

    /// <summary>Changes servers without looking.</summary>
    public string? Change(List<KernelServer> servers)
    {
        Made = 0;
        if (isBlind) return null;
        changes.Begin();
        // Those of a service that is not there come with it.
        foreach (KernelServer server in servers)
            if (server.Service.IsThere) changes.Add(server);
        return Finish();
    }

    /// <summary>Removes the services.</summary>
    public string? Remove()
    {
        changes.Begin();
        foreach (KernelService service in plan.Services)
            if (service.IsThere || service.IsDoubtful || isBlind) changes.Add(new IpvsChange(Wire.IpVs.IPVS_CMD_DEL_SERVICE, service));
        return Finish();
    }

    private static List<KernelService> Trusted(List<KernelService> services) => services.FindAll(static service => !service.IsDoubtful);

    private string? Look(List<KernelService> services)
    {
        isBlind = true;
        return Words(view.LookAtServices()) ?? LookAtServers(services);
    }

    private string? LookAtServers(List<KernelService> services)
    {
        isBlind = true;
        view.Begin();
        foreach (KernelService service in services)
        {
            if (Words(view.LookAtServers(service)) is { } problem) return problem;
            service.IsDoubtful = false;
        }
        isBlind = false;
        return null;
    }

    private string? Send(List<KernelService> services)
    {
        changes.Begin();
        foreach (KernelService service in services) changes.Add(service);
        foreach (IpvsChange stranger in view.Strangers) changes.Add(stranger);
        return Finish();
    }

    private string? Finish()
    {
        changes.Flush();
        Made += changes.Made;
        if (changes.FirstRefused is not { } first) return null;
        string more = changes.Refused == 1 ? "" : $", and {changes.Refused - 1} more changes were refused";
        return first.Words() + more;
    }

    private static string? Words(RouteResult result) => result.Error.IsError ? $"cannot read the table: {result}" : null;
}
