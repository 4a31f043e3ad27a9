using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Checkers;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Host.Services;

namespace Kaconf.Runtime.Host;

/// <summary>Makes each <c>MISC_CHECK</c>; Main names it before the services.</summary>
public sealed class MiscCheckFeature : IFeature, ICheckKind
{
    private const int MillisecondsToEnd = 200;
    private readonly List<MiscCheck> checks = [];
    private NodeRun run = null!;
    private ScriptResolver resolver = null!;

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        (this.run, resolver) = (run, new ScriptResolver(run.Node.Globals));
        run.CheckKinds.Add(this);
    }

    /// <inheritdoc/>
    Check? ICheckKind.Make(CheckerConfig config, VirtualServerConfig service, RealServerConfig server)
    {
        if (config is not MiscCheckConfig misc) return null;
        (ScriptCommand? command, string? problem) = resolver.Resolve(misc.Command);
        string name = $"[{ServiceWords.Of(service, server)} VS {ServiceWords.Of(service)}]";
        if (problem is not null) run.Log.Warning(problem);
        // As under keepalived a check that cannot run is not made.
        if (command is null)
        {
            run.Log.Error($"Disabling misc check for {name}: a server that has no other checker counts as up");
            return null;
        }
        MiscCheck check = new(run, misc, server, command, name);
        checks.Add(check);
        return check;
    }

    /// <inheritdoc/>
    void ICheckKind.Finish()
    {
        if (checks.Count == 0) return;
        long deadline = Environment.TickCount64 + MillisecondsToEnd;
        run.Starter.Settle(deadline);
        foreach (MiscCheck check in checks) check.Finish(deadline);
    }
}
