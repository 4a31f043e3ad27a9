namespace Kaconf.Runtime.Linux;

/// <summary>Network namespaces by the names that ip-netns(8) gives them.</summary>
internal static class NetworkNamespace
{
    private const string Folder = "/run/netns/";
    private const int CLONE_NEWNET = 0x40000000;

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
