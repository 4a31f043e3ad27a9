using System;
using System.Collections.Generic;
using System.Threading;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public sealed class ReactorTests : IDisposable
{
    private readonly Reactor reactor = new();

    public void Dispose() => reactor.Dispose();

    [Fact]
    public void Timers_fire_in_the_order_of_their_deadlines()
    {
        List<int> fired = new();
        long start = reactor.Now;
        for (int i = 0; i < 50; i++)
        {
            int number = (i * 37) % 50;
            reactor.NewTimer(() => fired.Add(number)).Deadline = start + (number * 100_000);
        }
        ReactorTimer unset = reactor.NewTimer(() => fired.Add(-1));
        unset.Deadline = start;
        unset.Deadline = long.MaxValue;
        reactor.NewTimer(reactor.Stop).Deadline = start + 6_000_000;
        reactor.Run();
        Assert.Equal(50, fired.Count);
        for (int i = 0; i < 50; i++) Assert.Equal(i, fired[i]);
        Assert.True(reactor.Now >= start + 6_000_000);
    }

    [Fact]
    public void A_timer_in_the_past_that_sets_itself_again_does_not_starve_the_others()
    {
        ReactorTimer? greedy = null;
        greedy = reactor.NewTimer(() => greedy!.Deadline = 1);
        greedy.Deadline = 1;
        reactor.NewTimer(reactor.Stop).Deadline = reactor.Now + 1_000_000;
        reactor.Run();
    }

    [Fact]
    public void After_a_stall_everything_that_waits_is_read_before_a_timer_fires()
    {
        string order = "";
        using EventFd wake = new();
        reactor.Watch(wake.Number, () =>
        {
            order += "r";
            if (order.Length == 5) wake.Drain();
        });
        wake.Signal();
        reactor.NewTimer(() => order += "t").Deadline = reactor.Now;
        reactor.NewTimer(reactor.Stop).Deadline = reactor.Now + 1;
        Thread.Sleep(100);
        reactor.Run();
        Assert.Equal("rrrrrt", order);
    }

    [Fact]
    public void A_deadline_that_moves_on_wakes_nobody()
    {
        (int turns, int heard) = (0, 0);
        using EventFd voice = new();
        ReactorTimer moving = reactor.NewTimer(static () => { });
        reactor.Watch(voice.Number, () =>
        {
            voice.Drain();
            moving.Deadline = reactor.Now + 300_000_000;
            if (++heard == 20) reactor.Stop();
        });
        reactor.AtTurnEnd(() => turns++);
        Thread speaker = new(() =>
        {
            for (int i = 0; i < 20; i++, Thread.Sleep(50)) voice.Signal();
        });
        speaker.Start();
        reactor.Run();
        speaker.Join();
        // One for a machine that was busy meanwhile; without care it would be three.
        Assert.InRange(turns - heard, 0, 1);
    }

    [Fact]
    public void A_throwing_handler_is_told_and_the_loop_goes_on()
    {
        List<string> told = new();
        reactor.HandlerFailed = fault => told.Add(fault.Exception.Message);
        reactor.NewTimer(() => throw new InvalidOperationException("broken")).Deadline = reactor.Now;
        reactor.NewTimer(reactor.Stop).Deadline = reactor.Now + 1_000_000;
        reactor.Run();
        Assert.Equal(["broken"], told);
    }

    [Fact]
    public void Post_from_another_thread_wakes_the_loop()
    {
        int thread = 0;
        new Thread(() => reactor.Post(() =>
        {
            thread = Environment.CurrentManagedThreadId;
            reactor.Stop();
        })).Start();
        reactor.Run();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void Events_of_an_unwatched_descriptor_are_dropped_even_when_its_number_is_used_again()
    {
        using EventFd first = new();
        using EventFd second = new();
        int stray = 0;
        // Both are ready in one wake-up; whoever comes first replaces the other.
        void Replace(EventFd self, EventFd other)
        {
            self.Drain();
            reactor.Unwatch(other.Number);
            reactor.Watch(other.Number, () => { stray++; other.Drain(); reactor.Stop(); });
        }
        ReactorTimer late = reactor.NewTimer(() => stray += 100);
        reactor.Watch(first.Number, () => { Replace(first, second); Assert.Equal(0, stray); });
        reactor.Watch(second.Number, () => { Replace(second, first); Assert.Equal(0, stray); });
        first.Signal();
        second.Signal();
        reactor.Run();
        Assert.Equal(1, stray);
        Assert.Equal(long.MaxValue, late.Deadline);
    }

    [Fact]
    public void Run_may_be_called_again_and_within_a_handler()
    {
        bool inner = false;
        reactor.Post(() =>
        {
            reactor.Post(() => { inner = true; reactor.Stop(); });
            reactor.Run();
            reactor.Stop();
        });
        reactor.Run();
        Assert.True(inner);
        reactor.Stop();
        reactor.Run();
    }

    [Fact]
    public void Steady_state_allocates_nothing()
    {
        int ticks = 0;
        ReactorTimer? timer = null;
        using EventFd wake = new();
        reactor.Watch(wake.Number, wake.Drain);
        timer = reactor.NewTimer(() =>
        {
            wake.Signal();
            if (++ticks == 200) reactor.Stop();
            timer!.Deadline = reactor.Now + 1000;
        });
        timer.Deadline = reactor.Now;
        reactor.Run();
        ticks = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        reactor.Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
