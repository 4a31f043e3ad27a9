using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Checkers;
using Kaconf.Runtime.Host.Scripts;

namespace Kaconf.Runtime.Host;

/// <summary>Makes each <c>MISC_CHECK</c>; Main names it before the services.</summary>
public sealed class MiscCheckFeature : IFeature, ICheckKind
{
    private const int MillisecondsToEnd = 200;
    private readonly List<MiscCheck> checks = [];
    private readonly Dictionary<CommandConfig, ScriptCommand?> commands = [];
    private NodeRun run = null!;
    private ScriptResolver resolver = null!;

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        (this.run, resolver) = (run, new ScriptResolver(run.Node.Globals));
        run.CheckKinds.Add(this);
    }

    /// <inheritdoc/>
    bool ICheckKind.Makes(CheckerConfig config) => config is MiscCheckConfig misc && Find(misc.Command) is not null;

    /// <inheritdoc/>
    Check ICheckKind.Make(CheckerConfig config, VirtualServerConfig service, RealServerConfig server)
    {
        MiscCheckConfig misc = (MiscCheckConfig)config;
        MiscCheck check = new(run, misc, Find(misc.Command)!, service, server);
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

    // As under keepalived a check that cannot run is not made.
    private ScriptCommand? Find(CommandConfig command)
    {
        if (commands.TryGetValue(command, out ScriptCommand? known)) return known;
        (ScriptCommand? found, string? problem) = resolver.Resolve(command);
        if (problem is not null) run.Log.Warning(problem);
        if (found is null) run.Log.Error($"Disabling misc check {command.Text}: a server that has no other checker counts as up");
        commands.Add(command, found);
        return found;
    }
}
