using System;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;
using Kaconf.Lab;

namespace Kaconf.Bench.Compiler;

/// <summary>A network of its own with eth0 and eth1: keepalived looks the interfaces of a file up.</summary>
internal static partial class LintHost
{
    private const int NewNetwork = 0x40000000;

    /// <summary>Does work on a thread inside the network; what the thread starts is inside as well.</summary>
    public static void Run(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                if (Unshare(NewNetwork) != 0) throw new LabException($"cannot make a network namespace: {Marshal.GetLastPInvokeErrorMessage()}");
                Command.Run("ip", "link", "add", "eth0", "type", "veth", "peer", "name", "eth1");
                foreach ((string name, string address) in new[] { ("eth0", "192.0.2.1/24"), ("eth1", "192.0.3.1/24") })
                {
                    Command.Run("ip", "link", "set", name, "up");
                    Command.Run("ip", "address", "add", address, "dev", name);
                }
                work();
            }
            catch (Exception fault)
            {
                failure = ExceptionDispatchInfo.Capture(fault);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);
}
