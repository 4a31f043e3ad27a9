using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Host.Tests.Chaos;

/// <summary>The routes and rules that move with the addresses.</summary>
internal static class Routing
{
    /// <summary>How many there are.</summary>
    public const int Count = 8;

    private static readonly int[] Priorities = [77, 78];
    private const int PriorityOfV6 = 79;

    /// <summary>Those that a node has now.</summary>
    public static IReadOnlyList<string> Of(Node node) =>
    [
        .. Lines(node, "-4", "-o", "route", "show", "table", "all", "proto", "18"), .. Lines(node, "-6", "-o", "route", "show", "table", "all", "proto", "18"),
        .. Lines(node, "-4", "rule").Where(line => Priorities.Any(priority => line.StartsWith($"{priority}:", StringComparison.Ordinal))),
        .. Lines(node, "-6", "rule").Where(line => line.StartsWith($"{PriorityOfV6}:", StringComparison.Ordinal)),
    ];

    /// <summary>Another program removes some of them.</summary>
    public static async Task RemovedAsync(Node node, Random random, Func<TimeSpan> moment)
    {
        IReadOnlyList<IReadOnlyList<string>> commands =
        [
            ["-4", "route", "flush", "table", "all", "proto", "18"], ["-6", "route", "flush", "table", "all", "proto", "18"], ["-4", "route", "flush", "table", "77"],
            ["-4", "route", "del", "blackhole", "10.96.3.0/24"], ["-4", "route", "del", "10.96.2.0/24"], ["-4", "rule", "del", "priority", "77"],
            ["-4", "rule", "del", "priority", "78"], ["-6", "rule", "del", "priority", "79"],
        ];
        foreach (IReadOnlyList<string> command in commands.Where(_ => random.Next(2) == 0))
        {
            _ = node.Run(["ip", .. command]);
            await Task.Delay(moment());
        }
    }

    private static IEnumerable<string> Lines(Node node, params IEnumerable<string> arguments) =>
        node.Run(["ip", .. arguments]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
