using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Runs a test on a thread with a network namespace of its own, which ends with the thread and its sockets.</summary>
internal static partial class OwnNamespace
{
    private const int CLONE_NEWNET = 0x40000000;

    public static void Run(Action test)
    {
        ExceptionDispatchInfo? failure = null;
        bool refused = false;
        Thread thread = new(() =>
        {
            if (unshare(CLONE_NEWNET) != 0)
            {
                refused = true;
                return;
            }
            try
            {
                test();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        Assert.SkipWhen(refused, "needs the right to make network namespaces: run as root");
        failure?.Throw();
    }

    /// <summary>Runs ip(8) in the namespace of this thread, whose children inherit it.</summary>
    public static string Ip(string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"ip {arguments}: {error}");
        return output;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int unshare(int flags);
}
