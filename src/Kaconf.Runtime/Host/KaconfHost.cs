using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>The daemon: what the generated Main makes and runs.</summary>
public sealed class KaconfHost(SiteConfig site)
{
    private const int Done = 0, Fault = 1, WrongCommandLine = 2;
    private readonly List<IFeature> features = [];

    /// <summary>The site.</summary>
    public SiteConfig Site { get; } = site;

    /// <summary>Adds a feature; Main names those that the site uses, so that the others are not linked.</summary>
    public KaconfHost Use(IFeature feature)
    {
        features.Add(feature);
        return this;
    }

    /// <summary>Reads the command line, chooses the node and runs it.</summary>
    /// <returns>The exit status: 0 done, 1 a fault, 2 a wrong command line.</returns>
    public int Run(string[] args)
    {
        StandardStreams.Fill();
        NativeHeap.UseOneArena();
        CommandLine line = CommandLine.Parse(args);
        if (line.Error is { } error) return Fail(error, WrongCommandLine);
        switch (line.Request)
        {
            case Request.Help: return Answer(HelpText.Of(Program));
            case Request.Version: return Answer($"{Site.Name} (Kaconf {KaconfVersion.Text})\n");
            case Request.ListNodes:
                foreach (NodeEntry node in Site.Nodes) Answer($"{node.Name}\n");
                return Done;
        }

        if (NodeChoice.Choose(Site, line.Node, Environment.MachineName, out string? unknown) is not { } entry) return Fail(unknown!, WrongCommandLine);
        if (entry.NetNamespace is { } name && WhyNotIn(name, line.Request) is { } reason) return Fail(reason);
        return line.Request switch
        {
            Request.Check => Check(entry),
            Request.Clean => Clean(entry),
            _ => Start(entry, line.Record),
        };
    }

    private static string Program => Path.GetFileName(Environment.ProcessPath) ?? "site";

    private int Start(NodeEntry entry, string? record)
    {
        using Log log = new();
        try
        {
            NodeLife life = new(entry, features, log, record) { Owner = OwnerOf(entry) };
            using Reactor reactor = new();
            // However early the service manager sends one: a signal that finds no handler ends us.
            using Signals signals = life.Listen(reactor);
            using NameLock? only = Take(entry, log, out bool isTaken);
            if (isTaken) return Fault;
            // Whoever asks who holds the name is answered.
            if (only is not null) reactor.Watch(only.Number, only.Drain);
            log.Info($"Starting {Site.Name} (Kaconf {KaconfVersion.Text}) as node {entry.Name}, process {Environment.ProcessId}");
            return life.Run(reactor) ? Done : Fault;
        }
        catch (Exception exception)
        {
            log.Error($"{exception.GetBaseException().Message}; node {entry.Name} cannot run here");
            return Fault;
        }
    }

    private int Clean(NodeEntry entry)
    {
        using Log log = new();
        try
        {
            using NameLock? only = Take(entry, log, out bool isTaken);
            if (isTaken) return Fault;
            using CleanRun run = new(entry.Build(), OwnerOf(entry), log);
            return Clean(run) ? Done : Fault;
        }
        catch (Exception exception)
        {
            log.Error($"{exception.GetBaseException().Message}; what node {entry.Name} may have left here is not removed");
            return Fault;
        }
    }

    private bool Clean(CleanRun run)
    {
        bool clean = NodeCleaning.Clean(run);
        foreach (IFeature feature in features) clean &= feature.Clean(run);
        return clean;
    }

    private string OwnerOf(NodeEntry entry) => $"{Site.Name}/{entry.Name}";

    // A node that runs must neither run twice nor lose its addresses.
    private NameLock? Take(NodeEntry entry, Log log, out bool isTaken)
    {
        NameLock? only = NameLock.TryTake($"kaconf/{OwnerOf(entry)}", out NameHolder holder);
        isTaken = only is null && holder.Counts;
        string process = holder.Process > 0 ? $" as process {holder.Process}" : "";
        if (isTaken) log.Error($"node {entry.Name} of {Site.Name} runs already in this network namespace{process}; stop that one first");
        else if (only is null) log.Warning($"{holder} holds the name by which node {entry.Name} would notice that it runs twice on this host; going on without it");
        return only;
    }

    private int Check(NodeEntry entry)
    {
        NodeConfig node = entry.Build();
        NodeCheck check = new(new HostFacts(node.Globals));
        bool ready = check.Look(node);
        features.ForEach(feature => feature.Check(node, check));
        Terminal.Answer($"node {entry.Name}\n{check.Table()}{(ready ? "ready\n" : "not ready\n")}");
        return ready ? Done : Fault;
    }

    // Before almost anything is opened or started: what comes later is in the namespace too.
    private string? WhyNotIn(string name, Request request)
    {
        if (request != Request.Clean) features.ForEach(static feature => feature.BeforeNamespace());
        try
        {
            NetworkNamespace.Enter(name);
            return null;
        }
        catch (LinuxException e)
        {
            return e.Message;
        }
    }

    private static int Fail(string why, int status = Fault)
    {
        Terminal.Complain($"{Program}: {why}\n");
        return status;
    }

    private static int Answer(string text)
    {
        Terminal.Answer(text);
        return Done;
    }
}
