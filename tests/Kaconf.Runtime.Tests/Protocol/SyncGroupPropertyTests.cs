using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Whatever comes in, no input leaves a sync group split, and nothing that a member is due for is forgotten.</summary>
public class SyncGroupPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void NoInputSplitsAGroup()
    {
        Dictionary<VrrpState, int> seen = [];
        for (int seed = 1; seed <= 100; seed++)
        {
            List<Effect> effects = [];
            HashSet<int> withAddresses = [];
            RandomDay.Play(RandomDay.Engine(), seed, effects, (engine, input) =>
            {
                effects.Clear();
                input.Play(engine, effects);
                foreach (Effect effect in effects) Note(withAddresses, effect);
                Check(engine, withAddresses, $"seed {seed}, {input.Time}");
                foreach ((_, int[] members) in RandomDay.Groups)
                    seen[engine.Routers[members[0]].State] = seen.GetValueOrDefault(engine.Routers[members[0]].State) + 1;
            });
        }
        output.WriteLine(string.Join(", ", seen.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.All([VrrpState.Backup, VrrpState.Active, VrrpState.Fault], state => Assert.InRange(seen.GetValueOrDefault(state), 1000, int.MaxValue));
    }

    private static void Note(HashSet<int> withAddresses, in Effect effect)
    {
        if (effect.Kind == EffectKind.AddAddresses) Assert.True(withAddresses.Add(effect.Router));
        else if (effect.Kind == EffectKind.RemoveAddresses) withAddresses.Remove(effect.Router);
    }

    private static void Check(VrrpEngine engine, HashSet<int> withAddresses, string when)
    {
        foreach ((string name, int[] members) in RandomDay.Groups)
            if (members.Any(member => engine.Routers[member].State != engine.Routers[members[0]].State)) Assert.Fail($"{when} splits {name}");
        for (int i = 0; i < engine.Routers.Count; i++)
        {
            if (withAddresses.Contains(i) != (engine.Routers[i].State == VrrpState.Active)) Assert.Fail($"{when}: addresses of {i}");
            if (engine.Deadline > engine.Routers[i].Deadline) Assert.Fail($"{when}: {i} is due and the engine does not know it");
        }
    }
}
