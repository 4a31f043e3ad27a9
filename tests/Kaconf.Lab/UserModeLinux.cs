using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>
/// A second kernel, as a process on the files of this machine: it has kinds of links and the IPVS that the kernel of a virtual machine may
/// lack. It has one processor, and each process that it starts costs some 30 ms.
/// </summary>
[SupportedOSPlatform("linux")]
public static class UserModeLinux
{
    private const string Finished = "the script has ended";

    // Debian's kernel brings its modules in a folder of its own. A daemon without a log to write to writes to the console.
    private const string Init = """
        #!/bin/bash
        export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/ LC_ALL=C.UTF-8
        mount -t proc proc /proc && mount -t sysfs sysfs /sys && mount -t tmpfs run /run && mount --bind /dev/null /dev/console
        mkdir -p /run/kernel/lib/modules && ln -s "/usr/lib/uml/modules/$(uname -r)" "/run/kernel/lib/modules/$(uname -r)"
        [ -z "MODULES" ] || modprobe -d /run/kernel -a MODULES
        bash "${0%/*}/script.sh"
        echo "END"
        halt -f -p
        """;

    private static readonly (string Path, string Package)[] Tools =
        [("/usr/bin/linux.uml", "user-mode-linux"), ("/sbin/modprobe", "kmod"), ("/usr/bin/timeout", "coreutils"), ("/usr/bin/unshare", "util-linux")];

    /// <summary>The modules of IPVS, and of cables between namespaces.</summary>
    public static IReadOnlyList<string> Ipvs { get; } =
    [
        "ipv6", "veth", "bridge", "ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_lc", "ip_vs_wlc", "ip_vs_lblc", "ip_vs_lblcr", "ip_vs_sh", "ip_vs_mh",
        "ip_vs_dh", "ip_vs_fo", "ip_vs_ovf", "ip_vs_sed", "ip_vs_nq", "ip_vs_pe_sip",
    ];

    /// <summary>What is missing, in a sentence; null when nothing is.</summary>
    public static string? Missing()
    {
        foreach ((string path, string package) in Tools)
            if (!File.Exists(path)) return $"User Mode Linux needs a Debian package that is not here: apt-get install {package}";
        return null;
    }

    /// <summary>Boots the kernel, runs a script in bash as root, and ends.</summary>
    /// <param name="script">The script; what it writes below /run is gone at the end, everything else is written on this machine.</param>
    /// <param name="modules">The kernel's modules that it needs.</param>
    /// <param name="within">How long all of it may take.</param>
    /// <returns>What was printed on the console.</returns>
    /// <exception cref="LabException">The script did not come to its end in time; the message holds the console.</exception>
    public static async Task<string> RunAsync(string script, IReadOnlyList<string> modules, TimeSpan within)
    {
        string folder = LabFolder.Create(), init = Path.Combine(folder, "init.sh");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "script.sh"), script);
            await File.WriteAllTextAsync(init, Init.Replace("MODULES", string.Join(' ', modules)).Replace("END", Finished));
            File.SetUnixFileMode(init, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            string[] kernel = ["linux.uml", "mem=512M", "rootfstype=hostfs", "rw", $"init={init}", "con=null", "con0=null,fd:1", "quiet"];
            // It traces its processes, and one that is killed sets them free: those of a namespace end with the first of them.
            string[] contained = ["--signal=KILL", $"{within.TotalSeconds:0}", "unshare", "--pid", "--fork", "--kill-child", .. kernel];
            CommandResult result = await Task.Run(() => Command.Try("timeout", contained));
            return result.Output.Contains(Finished, StringComparison.Ordinal) ? result.Output
                : throw new LabException($"User Mode Linux did not run its script to the end within {within.TotalSeconds:0} s: {result.Output}{result.Errors}");
        }
        finally
        {
            LabFolder.TryDelete(folder);
        }
    }
}
