using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>User instructions by advert, counted by valgrind's callgrind: two runs of different length, so that start and stop cancel out.</summary>
internal static class Instructions
{
    private static readonly TimeSpan shorter = TimeSpan.FromSeconds(8), longer = TimeSpan.FromSeconds(16);

    /// <summary>The instructions that an advert more takes.</summary>
    public static async Task<double> PerAdvertAsync(Contender contender, Load load)
    {
        (double Instructions, int Adverts) first = await RunAsync(contender, load, shorter), second = await RunAsync(contender, load, longer);
        return (second.Instructions - first.Instructions) / (second.Adverts - first.Adverts);
    }

    private static async Task<(double Instructions, int Adverts)> RunAsync(Contender contender, Load load, TimeSpan length)
    {
        using Arena arena = new(contender, load);
        await arena.Strong.StartAsync(new CountedProgram(contender.Program(load, Load.Strong)));
        await arena.HoldsAllAsync(arena.Strong);
        await Task.Delay(length);
        Daemon daemon = arena.Strong.Daemon!;
        _ = await daemon.TerminateAsync();
        double instructions = Directory.EnumerateFiles(arena.Strong.Folder, CountedProgram.Files + "*").Sum(Total);
        return (instructions, arena.AdvertsOf(arena.Strong).Count());
    }

    private static double Total(string file) =>
        Regex.Match(File.ReadAllText(file), @"^(?:totals|summary): (\d+)", RegexOptions.Multiline) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
}
