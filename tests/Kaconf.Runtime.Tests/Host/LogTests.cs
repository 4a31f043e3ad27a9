using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Pipes;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

/// <summary>Whoever logs never waits, whatever the reader of the log does.</summary>
public sealed class LogTests : IDisposable
{
    private const int LinesThatFill = 20_000;
    private readonly AnonymousPipeServerStream reader = new(PipeDirection.In);

    [Fact]
    public async Task Every_line_arrives_in_order()
    {
        Task<List<string>> read = ReadAll();
        using (Log log = NewLog())
            for (int i = 0; i < 1000; i++) log.Info($"line {i}");
        Close();
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"<6>line {i}"), await read);
    }

    [Fact]
    public async Task A_reader_that_stops_holds_nobody_up_and_what_was_lost_is_counted()
    {
        Log log = NewLog();
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < LinesThatFill; i++) log.Info($"{i} {new string('x', 80)}");
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{LinesThatFill} lines took {watch.ElapsedMilliseconds} ms");

        Task<List<string>> read = ReadAll();
        // Once the reader reads again, a line goes through.
        for (int i = 0; i < 100; i++)
        {
            log.Info("on");
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
        log.Dispose();
        Close();
        List<string> lines = await read;
        List<string> told = lines.FindAll(line => line.EndsWith(" log lines dropped: stderr took no more", StringComparison.Ordinal));
        Assert.NotEmpty(told);
        Assert.All(told, line => Assert.StartsWith("<4>", line));
        int lost = told.Sum(line => int.Parse(line["<4>".Length..line.IndexOf(' ')], CultureInfo.InvariantCulture));
        Assert.Equal(LinesThatFill + 100, lines.Count - told.Count + lost);
    }

    [Fact]
    public void The_end_waits_a_second_for_a_reader_that_does_not_read_and_no_longer()
    {
        Log log = NewLog();
        for (int i = 0; i < LinesThatFill; i++) log.Info(new string('x', 80));
        Stopwatch watch = Stopwatch.StartNew();
        log.Dispose();
        Assert.InRange(watch.ElapsedMilliseconds, 900, 1900);
    }

    [Fact]
    public void A_line_costs_nothing_but_its_string()
    {
        using Log log = NewLog();
        log.Info("first");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) log.Warning("(VI_1) Entering MASTER STATE");
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Without_a_thread_each_line_is_written_at_once_until_there_is_one()
    {
        Task<List<string>> read = ReadAll();
        int refusals = 0;
        using (Log log = new((int)reader.ClientSafePipeHandle.DangerousGetHandle(), underSystemd: true, thread =>
        {
            if (refusals == 5)
            {
                thread.Start();
                return;
            }
            refusals++;
            throw new OutOfMemoryException();
        }))
            for (int i = 0; i < 10; i++) log.Info($"line {i}");
        Close();
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"<6>line {i}"), await read);
        Assert.Equal(5, refusals);
    }

    [Fact]
    public void The_end_waits_for_no_thread_that_could_not_be_started()
    {
        Log log = new((int)reader.ClientSafePipeHandle.DangerousGetHandle(), underSystemd: true, _ => throw new OutOfMemoryException());
        log.Info("line");
        log.Dispose();
    }

    [Fact]
    public async Task Lines_of_several_threads_are_whole()
    {
        Task<List<string>> read = ReadAll();
        using (Log log = NewLog())
            Parallel.For(0, 4, thread =>
            {
                for (int i = 0; i < 200; i++) log.Info($"{thread}.{i}");
            });
        Close();
        Assert.Equal(
            Enumerable.Range(0, 800).Select(i => $"<6>{i / 200}.{i % 200}").Order(StringComparer.Ordinal),
            (await read).Order(StringComparer.Ordinal));
    }

    public void Dispose() => reader.Dispose();

    private Log NewLog() => new((int)reader.ClientSafePipeHandle.DangerousGetHandle(), underSystemd: true);

    private void Close() => reader.DisposeLocalCopyOfClientHandle();

    private Task<List<string>> ReadAll() => Task.Run(() =>
    {
        List<string> lines = new();
        using StreamReader text = new(reader, Encoding.UTF8, leaveOpen: true);
        while (text.ReadLine() is { } line) lines.Add(line);
        return lines;
    });
}
