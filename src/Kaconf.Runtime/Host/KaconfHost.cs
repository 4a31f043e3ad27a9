using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
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
        CommandLine line = CommandLine.Parse(args);
        if (line.Error is { } error) return Refuse(error);
        switch (line.Request)
        {
            case Request.Help: return Answer(HelpText.Of(Program));
            case Request.Version: return Answer($"{Site.Name} (Kaconf {KaconfVersion.Text})\n");
            case Request.ListNodes:
                foreach (NodeEntry node in Site.Nodes) Answer($"{node.Name}\n");
                return Done;
        }

        if (NodeChoice.Choose(Site, line.Node, Environment.MachineName, out string? unknown) is not { } entry) return Refuse(unknown!);
        return line.Request == Request.Check ? Check(entry) : Alone(entry, line);
    }

    private static string Program => Path.GetFileName(Environment.ProcessPath) ?? "site";

    // What one process does at a time: a node that runs must neither run twice nor lose its addresses.
    private int Alone(NodeEntry entry, CommandLine line)
    {
        bool cleans = line.Request == Request.Clean;
        // However early a service manager sends it: there is nothing to read anew yet, and by default it would end us.
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true);
        using Log log = new();
        using NameLock? only = NameLock.TryTake($"kaconf/{Site.Name}/{entry.Name}", out NameHolder holder);
        if (only is null && holder.Counts)
        {
            string process = holder.Process > 0 ? $" as process {holder.Process}" : "";
            log.Error($"node {entry.Name} of {Site.Name} runs already in this network namespace{process}; stop that one first");
            return Fault;
        }
        if (only is null) log.Warning($"{holder} holds the name by which node {entry.Name} would notice that it runs twice on this host; going on without it");
        try
        {
            return (cleans ? NodeCleaning.Clean(entry.Build(), log) : RunNode(entry, only, log, line.Record)) ? Done : Fault;
        }
        catch (Exception exception)
        {
            log.Error($"{exception.Message}; node {entry.Name} cannot {(cleans ? "be cleaned up after" : "run")} here");
            return Fault;
        }
    }

    private bool RunNode(NodeEntry entry, NameLock? only, Log log, string? record)
    {
        log.Info($"Starting {Site.Name} (Kaconf {KaconfVersion.Text}) as node {entry.Name}, process {Environment.ProcessId}");
        return new NodeLife(entry, features, log, record).Run(only);
    }

    private static int Check(NodeEntry entry)
    {
        NodeConfig node = entry.Build();
        NodeCheck check = new(new HostFacts(node.Globals));
        bool ready = check.Look(node);
        Terminal.Answer($"node {entry.Name}\n{check.Table()}{(ready ? "ready\n" : "not ready\n")}");
        return ready ? Done : Fault;
    }

    private static int Answer(string text)
    {
        Terminal.Answer(text);
        return Done;
    }

    private static int Refuse(string why)
    {
        Terminal.Complain($"{Program}: {why}\n");
        return WrongCommandLine;
    }
}
