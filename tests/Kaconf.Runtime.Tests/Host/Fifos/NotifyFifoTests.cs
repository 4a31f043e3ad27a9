using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Fifos;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Fifos;

/// <summary>Whatever the reader of a FIFO does, nobody waits, lines keep their order, and nothing is left behind.</summary>
public sealed class NotifyFifoTests : IDisposable
{
    private const int Tells = 20_000;
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-fifo").FullName;
    private readonly Reactor reactor = new();
    private readonly Log log = new();

    private string Name => Path.Combine(folder, "fifo");

    public void Dispose()
    {
        reactor.Dispose();
        log.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void It_is_made_for_its_owner_alone_and_removed_at_the_end()
    {
        NotifyFifo fifo = New();
        fifo.Flush();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Name));
        using Reader reader = new(Name);
        fifo.Add("a 1\n"u8.ToArray());
        fifo.Add("a 2\n"u8.ToArray());
        fifo.Flush();
        Assert.Equal(["a 1", "a 2"], reader.Lines());
        fifo.Close();
        Assert.False(File.Exists(Name));
        // A process that another test is just starting has all descriptors for a moment.
        Assert.True(SpinWait.SpinUntil(() => reader.IsAtEnd, 5000));
    }

    [Fact]
    public void One_that_somebody_made_is_used_and_stays()
    {
        Assert.Equal(0, Libc.mkfifo(Name, 0x1B0));
        NotifyFifo fifo = New();
        fifo.Flush();
        fifo.Close();
        Assert.True(File.GetUnixFileMode(Name).HasFlag(UnixFileMode.UserRead));
    }

    [Fact]
    public void One_of_a_killed_predecessor_is_known_and_removed()
    {
        Assert.SkipWhen(Environment.UserName != "root", "only root can mark a FIFO");
        New().Flush();
        Assert.False(NamedPipe.RemoveLeftover(folder));
        NotifyFifo second = New();
        second.Flush();
        second.Close();
        Assert.False(File.Exists(Name));
        New().Flush();
        Assert.True(NamedPipe.RemoveLeftover(Name));
    }

    [Fact]
    public void What_is_no_FIFO_is_left_alone()
    {
        File.WriteAllText(Name, "mine");
        NotifyFifo fifo = New();
        Told(fifo, 3);
        fifo.Close();
        Assert.Equal("mine", File.ReadAllText(Name));
    }

    [Fact]
    public void One_that_is_removed_is_made_anew()
    {
        int opened = 0;
        NotifyFifo fifo = New(() => opened++);
        fifo.Flush();
        File.Delete(Name);
        Told(fifo, 1);
        using Reader reader = new(Name);
        Assert.Equal(["0"], reader.Lines());
        Assert.Equal(2, opened);
    }

    [Fact]
    public void Without_a_folder_the_lines_wait()
    {
        Directory.Delete(folder);
        NotifyFifo fifo = New();
        Told(fifo, 2);
        Directory.CreateDirectory(folder);
        reactor.NewTimer(() =>
        {
            if (File.Exists(Name)) reactor.Stop();
        }).Deadline = reactor.Now + 1_200_000_000;
        reactor.Run();
        using Reader reader = new(Name);
        Assert.Equal(["0", "1"], reader.Lines());
    }

    [Fact]
    public void Nobody_reads_and_nobody_waits_and_the_newest_lines_are_not_the_lost_ones()
    {
        NotifyFifo fifo = New();
        fifo.Flush();
        Told(fifo, Tells);
        using Reader reader = new(Name);
        List<int> read = [];
        while (read.Count == 0 || read[^1] != Tells - 1)
        {
            int[] more = [.. reader.Lines().Select(int.Parse)];
            if (more.Length == 0) fifo.Add(Encoding.ASCII.GetBytes($"{Tells - 1}\n"));
            read.AddRange(more);
            fifo.Flush();
        }
        Assert.Equal(read.Order(), read);
        Assert.Equal(0, read[0]);
        Assert.InRange(read.Count, NotifyFifo.MostWaiting, Tells - 1);
    }

    private NotifyFifo New(Action? opened = null) => new("notify_fifo", Name, new ChildIdentity(Libc.geteuid(), [Libc.getegid()]), reactor, log) { Opened = opened };

    private static void Told(NotifyFifo fifo, int lines)
    {
        for (int i = 0; i < lines; i++)
        {
            fifo.Add(Encoding.ASCII.GetBytes($"{i}\n"));
            fifo.Flush();
        }
    }

    private sealed unsafe class Reader(string path) : IDisposable
    {
        private readonly int fd = Libc.open(path, Libc.O_RDONLY | Libc.O_NONBLOCK | Libc.O_CLOEXEC, 0);

        public bool IsAtEnd
        {
            get
            {
                byte one;
                return Libc.read(fd, &one, 1) == 0;
            }
        }

        public void Dispose() => _ = Libc.close(fd);

        public string[] Lines()
        {
            StringBuilder text = new();
            byte* buffer = stackalloc byte[65536];
            for (nint length; (length = Libc.read(fd, buffer, 65536)) > 0;) text.Append(Encoding.ASCII.GetString(buffer, (int)length));
            return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
