using System;
using System.Threading;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// The thread that starts scripts, in the order in which they are asked for. It is never ended: the parent-death signal
/// of a script comes at the end of the thread that started it (prctl(2), PR_SET_PDEATHSIG).
/// </summary>
internal sealed class ScriptStarter
{
    /// <summary>255 instances tell a state script and a generic one each, twice over.</summary>
    internal const int MostWaiting = 1024;

    private const int StackSize = 128 * 1024;
    private readonly SingleQueue<ScriptStart> asked = new(MostWaiting), done = new(MostWaiting);
    private readonly EventFd work = new(), results = new();
    private readonly Reactor reactor;
    private int underWay;

    /// <summary>Starts the thread, which waits.</summary>
    public ScriptStarter(Reactor reactor)
    {
        this.reactor = reactor;
        reactor.Watch(results.Number, TakeResults);
        new Thread(Work, StackSize) { IsBackground = true }.Start();
    }

    /// <summary>Has a script started soon.</summary>
    /// <returns>False when too many wait already: then nobody hears of it again.</returns>
    public bool TryStart(ScriptStart start)
    {
        if (underWay == MostWaiting || !asked.TryAdd(start)) return false;
        underWay++;
        work.Signal();
        return true;
    }

    /// <summary>At the end, when the reactor has stopped: waits until everything asked for has been started, or for so long.</summary>
    /// <param name="deadline">Of <see cref="Environment.TickCount64"/>.</param>
    public void Settle(long deadline)
    {
        while (underWay > 0 && results.Wait((int)Math.Max(0, deadline - Environment.TickCount64))) TakeResults();
    }

    private void TakeResults()
    {
        results.Drain();
        while (done.TryTake(out ScriptStart? start))
        {
            underWay--;
            start.Tell();
        }
    }

    private void Work()
    {
        while (true)
        {
            work.Wait(-1);
            work.Drain();
            while (asked.TryTake(out ScriptStart? start))
            {
                start.Work();
                // There is room: no more are under way than it holds.
                done.TryAdd(start);
                results.Signal();
            }
        }
    }
}
