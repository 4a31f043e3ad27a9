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

    /// <summary>How many changes the method that was called last made.</summary>
    public int Made { get; private set; }

    /// <summary>Looks at the services, and makes them right.</summary>
    /// <param name="all">Whether to look at the servers of all of them; else only of those that may be wrong.</param>
    public string? MakeRight(bool all)
    {
        all |= isBlind;
        Made = 0;
        string? problem = null;
        for (int round = 0; round < MostRounds; round++)
        {
            List<KernelService> looked = all ? plan.Services : plan.Services.FindAll(static service => service.IsDoubtful);
            problem = Look(looked) ?? Send(plan.Services);
            if (problem is null) break;
            if (!isBlind) all = false;
        }
        return problem;
    }

    /// <summary>Looks which services are there, when <paramref name="first"/> is 0, and at the servers of some, and makes them right.</summary>
    public string? Check(int first, int count)
    {
        Made = 0;
        List<KernelService> some = plan.Services.GetRange(first, Math.Min(count, plan.Services.Count - first));
        if (first > 0) return LookAtServers(some) ?? Send(some);
        return Look(some) ?? Send(plan.Services);
    }

    /// <summary>Changes servers without looking.</summary>
    public string? Change(List<KernelServer> servers)
    {
        Made = 0;
        if (isBlind) return null;
        changes.Begin();
        // Those of a doubtful service are changed when it is looked at.
        foreach (KernelServer server in servers)
            if (!server.Service.IsDoubtful) changes.Add(server);
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
