using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>One of the two daemons that are compared, or the least that a program can do.</summary>
/// <param name="Name">For people.</param>
/// <param name="Program">What runs a node of a load and a priority.</param>
/// <param name="CollectsGarbage">Whether it may stand still to clean up memory, and says at its end how often.</param>
internal sealed record Contender(string Name, Func<Load, int, DaemonProgram> Program, bool CollectsGarbage = false)
{
    private const int FewRouters = 10;
    private const string FloorName = "floor";

    /// <summary>Compiles floor.c: a program that only sends, or only receives.</summary>
    public static Contender Floor(string folder)
    {
        string program = CProgram.Compile("Vrrp/floor.c", folder);
        return new(FloorName, (load, priority) => new OtherProgram(FloorName,
            [program, priority == Load.Strong ? "send" : "receive", $"{load.Routers}", $"{load.Networks}", string.Create(CultureInfo.InvariantCulture, $"{load.AdvertInterval * 1000:0}")]));
    }

    /// <summary>Writes the files of all loads, builds the sites, and makes both contenders from the same files.</summary>
    public static (Contender Ours, Contender Theirs) Prepare(string kaconf, string folder, IReadOnlyList<Load> loads)
    {
        foreach (IGrouping<string, Load> site in loads.GroupBy(SiteOf)) Build(kaconf, folder, site.Key, site);
        return (
            new("Kaconf", (load, priority) => new KaconfProgram(Path.Combine(folder, SiteOf(load)), load.NodeName(priority)), CollectsGarbage: true),
            new("keepalived", (load, priority) => new KeepalivedProgram(FileOf(folder, load, priority))));
    }

    // Several, so that the memory of one router is not measured in a program that holds thousands, or that runs scripts.
    private static string SiteOf(Load load) => load.Scripts > 0 ? "scripts" : load.Routers < FewRouters ? "few" : "many";

    private static void Build(string kaconf, string folder, string site, IEnumerable<Load> loads)
    {
        List<string> files = [];
        foreach (Load load in loads)
            foreach (int priority in new[] { Load.Strong, Load.Weak })
            {
                files.Add(FileOf(folder, load, priority));
                File.WriteAllText(files[^1], load.Conf(priority));
            }
        Console.WriteLine($"building the site '{site}' of {files.Count} nodes …");
        Command.Run(kaconf, ["build", .. files, "-o", Path.Combine(folder, site)]);
    }

    private static string FileOf(string folder, Load load, int priority) => Path.Combine(folder, load.NodeName(priority) + ".conf");
}
