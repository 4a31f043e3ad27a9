using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Host.Tests.Chaos;

/// <summary>Whatever happens to the nodes, soon after it they are as they were, and at the end nothing is left.</summary>
public class ChaosTests
{
    private const int UsualSeconds = 25;

    /// <summary><c>KACONF_SEED</c> plays one story again; <c>KACONF_CHAOS_SECONDS</c> makes it longer.</summary>
    [Fact]
    public async Task TheNodesConverge()
    {
        Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");
        int seed = Number("KACONF_SEED") ?? Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        Random random = new(seed);
        List<string> story = [];
        using ChaosSite site = await ChaosSite.StartAsync(await Plays.SiteAsync());
        Stopwatch clock = Stopwatch.StartNew();
        try
        {
            while (clock.Elapsed < TimeSpan.FromSeconds(Number("KACONF_CHAOS_SECONDS") ?? UsualSeconds))
            {
                for (int i = random.Next(3); i >= 0; i--)
                {
                    Node node = site.Lan.Nodes[random.Next(2)];
                    Trouble trouble = Trouble.All[random.Next(Trouble.All.Count)];
                    story.Add($"{node.Name}: {trouble.Name}");
                    await trouble.Happens(site, node, random);
                }
                story.Add("rest");
                await site.ConvergesAsync();
            }
            await site.EndsCleanAsync();
        }
        catch (LabException error)
        {
            Assert.Fail($"KACONF_SEED={seed}; {string.Join("; ", story)}: {error.Message}");
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
