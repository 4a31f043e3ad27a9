using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Tracking;

/// <summary>A host whose processes fork, change and end at random, and whose events come late or never: after a count it is known again who runs.</summary>
public class ProcessCensusTests
{
    [Fact]
    public void AfterLostEventsACountKnowsWhoRuns()
    {
        for (int seed = 1; seed <= 1000; seed++) new Host(seed).Play();
    }

    private sealed class Host(int seed)
    {
        private readonly Random random = new(seed);
        private readonly Dictionary<int, string> names = new() { [1] = "other", [2] = "wanted" };
        private readonly Queue<(char Kind, int Process, int Other)> events = [];
        private readonly TrackedProcesses tracked = new(new TrackProcessConfig("P", ["wanted"]));
        private ProcessCensus? census;
        private int last = 2;

        public void Play()
        {
            tracked.Start([2]);
            for (int i = 0; i < 300; i++)
            {
                Happen();
                // The buffer overflows: whatever was in it is gone.
                if (random.Next(60) == 0) events.Clear();
                if (random.Next(2) == 0) Hear();
            }
            census = new ProcessCensus(1, names.Keys);
            while (census.Next() is { } process)
            {
                census.Found(0, process, names.TryGetValue(process, out string? name) && name == "wanted");
                if (random.Next(3) == 0) Happen();
                if (random.Next(2) == 0) Hear();
            }
            // What was told until the last look is heard before the count ends; then those are looked at of whom it told.
            while (events.Count > 0) Hear();
            while (census.Next() is { } process) census.Found(0, process, names.TryGetValue(process, out string? name) && name == "wanted");
            tracked.Recount(census.Result(0), 0);
            census = null;
            for (int i = 0; i < 50; i++) HappenAndHear();
            int wanted = names.Values.Count(name => name == "wanted");
            Assert.True(tracked.Count == wanted && tracked.IsUp == (wanted >= 1), $"seed {seed}: {tracked.Count} of {wanted}");
        }

        private void HappenAndHear()
        {
            Happen();
            while (events.Count > 0) Hear();
        }

        private void Happen()
        {
            int process = names.Keys.ElementAt(random.Next(names.Count));
            switch (random.Next(5))
            {
                case 0 or 1 when names.Count < 40:
                    names[++last] = names[process];
                    events.Enqueue(('f', process, last));
                    break;
                case 2 when names.Count > 1:
                    names.Remove(process);
                    events.Enqueue(('e', process, 0));
                    break;
                default:
                    names[process] = random.Next(2) == 0 ? "wanted" : "other";
                    events.Enqueue(('x', process, 0));
                    break;
            }
        }

        private void Hear()
        {
            if (!events.TryDequeue(out (char Kind, int Process, int Other) heard)) return;
            switch (heard.Kind)
            {
                case 'f':
                    census?.LookAt(heard.Other);
                    tracked.Fork(heard.Process, heard.Other, 0);
                    break;
                case 'e':
                    census?.Gone(heard.Process);
                    tracked.Exit(heard.Process, 0);
                    break;
                default:
                    census?.LookAt(heard.Process);
                    if (names.TryGetValue(heard.Process, out string? name)) tracked.Become(heard.Process, name == "wanted", 0);
                    break;
            }
        }
    }
}
