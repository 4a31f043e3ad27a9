using System;

namespace Kaconf.Runtime.Linux;

/// <summary>Network namespaces by the names that ip-netns(8) gives them.</summary>
internal static class NetworkNamespace
{
    private const string Folder = "/run/netns/";
    private const int CLONE_NEWNET = 0x40000000;

    /// <summary>Has something made in another namespace, as a socket that stays there; this thread is back here afterwards.</summary>
    /// <param name="name">Its name; "" = that of the machine.</param>
    /// <param name="make">Makes it.</param>
    /// <exception cref="LinuxException">There is no such namespace, or a right is missing.</exception>
    public static T Within<T>(string name, Func<T> make)
    {
        bool isMachine = name.Length == 0;
        string path = isMachine ? "/proc/1/ns/net" : Folder + name;
        string otherwise = isMachine ? "which needs CAP_SYS_PTRACE, and is not to be had from inside a container" : $"is it there (ip netns list), or to be made (ip netns add {name})?";
        using SafeFd here = Open("/proc/thread-self/ns/net", "the network namespace of this thread");
        using SafeFd there = Open(path, $"net_namespace_ipvs {name}: cannot open {path}; {otherwise}");
        SysResult.Of(Libc.setns(there.Number, CLONE_NEWNET)).OrThrow($"net_namespace_ipvs {name}: cannot enter it, which needs CAP_SYS_ADMIN");
        try
        {
            return make();
        }
        finally
        {
            SysResult.Of(Libc.setns(here.Number, CLONE_NEWNET)).OrThrow($"net_namespace_ipvs {name}: cannot leave it");
        }
    }

    private static SafeFd Open(string path, string otherwise) => new(SysResult.Of(Libc.open(path, Libc.O_RDONLY | Libc.O_CLOEXEC, 0)).OrThrow(otherwise));

    /// <summary>Goes into a namespace: this thread, and all that it starts from now on.</summary>
    /// <exception cref="LinuxException">There is no such namespace, or a right is missing.</exception>
    public static void Enter(string name)
    {
        int file = SysResult.Of(Libc.open(Folder + name, Libc.O_RDONLY | Libc.O_CLOEXEC, 0))
            .OrThrow($"net_namespace {name}: cannot open {Folder}{name}; is it there (ip netns list), or to be made (ip netns add {name})?");
        SysResult entered = SysResult.Of(Libc.setns(file, CLONE_NEWNET));
        _ = Libc.close(file);
        entered.OrThrow($"net_namespace {name}: cannot enter it, which needs CAP_SYS_ADMIN");
    }
}
