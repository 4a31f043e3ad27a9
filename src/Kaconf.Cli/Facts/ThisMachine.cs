using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.NetworkInformation;
using Kaconf.Cli.Linux;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Rules.Advice;
using Kaconf.Compiler.Values;

namespace Kaconf.Cli.Facts;

/// <summary>Collects the facts of the machine that runs the program.</summary>
internal static class ThisMachine
{
    private const int LongestScript = 1 << 16;

    /// <summary>The facts under the name of a node.</summary>
    /// <param name="node">The name.</param>
    /// <param name="files">Whole paths of files and folders to look at.</param>
    public static NodeFacts Read(string node, IEnumerable<string> files)
    {
        (AccountList users, AccountList groups) = (AccountList.Read("passwd"), AccountList.Read("group"));
        return new NodeFacts(node)
        {
            Interfaces = NetworkInterface.GetAllNetworkInterfaces().Select(Interface).ToEquatableArray(),
            Users = users.IsComplete ? users.Names.Values.ToEquatableArray() : null,
            Groups = groups.IsComplete ? groups.Names.Values.ToEquatableArray() : null,
            Files = files.Select(path => Status(path, users, groups)).OfType<FileFacts>().ToEquatableArray(),
        };
    }

    private static InterfaceFacts Interface(NetworkInterface found) => new(found.Name)
    {
        Type = TypeOf(found.Name),
        Addresses = found.GetIPProperties().UnicastAddresses
            .Select(static own => new HostAddress(new AddressValue(own.Address.GetAddressBytes().ToEquatableArray()), (byte)own.PrefixLength)).ToEquatableArray(),
    };

    // linux/if_arp.h; ip-link(8) shows others by number too.
    private static string? TypeOf(string name) => Text($"/sys/class/net/{name}/type")?.Trim() switch
    {
        "1" => "ether",
        "772" => "loopback",
        "65534" => "none",
        string other => other,
        null => null,
    };

    // What may not be looked at is not known.
    private static FileFacts? Status(string path, AccountList users, AccountList groups)
    {
        if (PathKinds.Of(path) == PathKind.Missing) return new FileFacts(path) { Exists = false };
        if (FileStatus.Of(path) is not { } status) return null;
        return new FileFacts(path)
        {
            Mode = status.Mode,
            Owner = users.NameOf(status.Owner),
            Group = groups.NameOf(status.Group),
            StopsDaemonAt = PathKinds.Of(path) == PathKind.File ? StopOf(path) : null,
        };
    }

    // Of a script, the first line that is no comment and stops the daemon.
    private static int? StopOf(string path)
    {
        if (new FileInfo(path).Length > LongestScript || Text(path) is not { } text || !text.StartsWith("#!", StringComparison.Ordinal)) return null;
        int at = Array.FindIndex(text.Split('\n'), static line => !line.TrimStart().StartsWith('#') && DaemonStop.Find(line) is not null);
        return at < 0 ? null : at + 1;
    }

    private static string? Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
