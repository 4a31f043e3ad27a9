using System.Collections.Generic;
using System.Runtime.InteropServices;
using Kaconf.Lab;

namespace Kaconf.Bench.Compiler;

/// <summary>What a child process has cost, as wait4(2) tells.</summary>
/// <param name="Status">Its exit code.</param>
/// <param name="CpuMilliseconds">User and system time of it and of the children that it waited for.</param>
/// <param name="PeakMegabytes">Largest resident set; never below that of this program, which Linux counts in at the execve.</param>
internal readonly record struct ChildCost(int Status, double CpuMilliseconds, double PeakMegabytes);

/// <summary>Runs programs with their output thrown away. posix_spawn(3) itself, since a managed start would cost the child time as well.</summary>
internal static unsafe partial class Child
{
    private const int OpenForWriting = 1;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="LabException">It cannot be run.</exception>
    public static ChildCost Run(string program, params IReadOnlyList<string> arguments)
    {
        // glibc's posix_spawn_file_actions_t has 80 bytes.
        byte* actions = stackalloc byte[128];
        Check(InitActions(actions), program);
        Check(AddOpen(actions, 1, "/dev/null", OpenForWriting, 0), program);
        Check(AddDuplicate(actions, 1, 2), program);
        string?[] words = [program, .. arguments, null];
        string?[] environment = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", null];
        Check(Spawn(out int pid, program, actions, 0, words, environment), program);
        _ = DestroyActions(actions);
        if (Wait(pid, out int status, 0, out Usage usage) != pid) throw new LabException($"lost {program}: errno {Marshal.GetLastPInvokeError()}");
        double cpu = usage.User.Milliseconds + usage.System.Milliseconds;
        return new ChildCost((status & 0x7F) == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F), cpu, usage.PeakKilobytes * 1024 / 1e6);
    }

    private static void Check(int errno, string program)
    {
        if (errno != 0) throw new LabException($"cannot run {program}: {Marshal.GetPInvokeErrorMessage(errno)}");
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int pid, string path, byte* actions, nint attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int pid, out int status, int options, out Usage usage);

    // struct timeval and struct rusage of a 64-bit Linux.
    private readonly struct TimeValue
    {
        private readonly long seconds, microseconds;

        public double Milliseconds => (seconds * 1e3) + (microseconds / 1e3);
    }

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct Usage
    {
        public readonly TimeValue User, System;
        public readonly long PeakKilobytes;
    }
}
