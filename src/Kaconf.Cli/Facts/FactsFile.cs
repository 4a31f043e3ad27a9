using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Cli.Facts;

/// <summary>Reads what <c>kaconf facts</c> writes: <c>{"nodes": {"lb1": {"interfaces": {…}, "users": […], "groups": […], "files": {…}}}}</c>.</summary>
internal static class FactsFile
{
    /// <summary>The nodes of a file.</summary>
    /// <param name="path">For messages.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="CannotRunException">It is no such file.</exception>
    public static IReadOnlyList<NodeFacts> Read(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            JsonCursor json = new(path, bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return Nodes(ref json);
        }
        catch (JsonException fault)
        {
            throw new CannotRunException($"{path}:{fault.LineNumber + 1}: no JSON at byte {fault.BytePositionInLine + 1}", "'kaconf facts' on the node writes such a file; docs/lint.md has the form");
        }
    }

    private static List<NodeFacts> Nodes(ref JsonCursor json)
    {
        List<NodeFacts> nodes = [];
        json.Open("{\"nodes\": …}");
        while (json.Name() is { } word)
        {
            if (word != "nodes") throw json.Wrong("\"nodes\"");
            json.Open("an object with a member for each node");
            while (json.Name() is { } node) nodes.Add(Node(ref json, node));
        }
        json.End();
        return nodes;
    }

    private static NodeFacts Node(ref JsonCursor json, string name)
    {
        NodeFacts node = new(name);
        json.Open("an object with the facts of a node");
        while (json.Name() is { } word)
        {
            node = word switch
            {
                "interfaces" => node with { Interfaces = Interfaces(ref json) },
                "users" => node with { Users = Texts(ref json, "a list of accounts") },
                "groups" => node with { Groups = Texts(ref json, "a list of groups") },
                "files" => node with { Files = Files(ref json) },
                _ => throw json.Wrong("\"interfaces\", \"users\", \"groups\" or \"files\""),
            };
        }
        return node;
    }

    private static EquatableArray<InterfaceFacts> Interfaces(ref JsonCursor json)
    {
        List<InterfaceFacts> all = [];
        json.Open("an object with a member for each interface");
        while (json.Name() is { } name)
        {
            InterfaceFacts one = new(name);
            json.Open("an object with the facts of an interface");
            while (json.Name() is { } word)
            {
                one = word switch
                {
                    "type" => one with { Type = json.Text("a type such as \"ether\"") },
                    "addresses" => one with { Addresses = Addresses(ref json) },
                    _ => throw json.Wrong("\"type\" or \"addresses\""),
                };
            }
            all.Add(one);
        }
        return all.ToEquatableArray();
    }

    private static EquatableArray<HostAddress> Addresses(ref JsonCursor json)
    {
        const string expected = "a list of addresses with their prefix length, such as \"192.0.2.2/24\"";
        List<HostAddress> all = [];
        json.OpenArray(expected);
        while (json.Element(expected) is { } text)
        {
            string[] parts = text.Split('/');
            if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out IPAddress? address) || !byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out byte length)
                || length > address.GetAddressBytes().Length * 8) throw json.Wrong(expected);
            all.Add(new HostAddress(new AddressValue(address.GetAddressBytes().ToEquatableArray()), length));
        }
        return all.ToEquatableArray();
    }

    private static EquatableArray<FileFacts> Files(ref JsonCursor json)
    {
        List<FileFacts> all = [];
        json.Open("an object with a member for each path");
        while (json.Name() is { } path)
        {
            FileFacts file = new(path);
            if (json.OpenOrNull("an object with the facts of a file, or null for one that is not there"))
            {
                all.Add(file with { Exists = false });
                continue;
            }
            while (json.Name() is { } word)
            {
                file = word switch
                {
                    "mode" => file with { Mode = Mode(ref json) },
                    "owner" => file with { Owner = json.Text("the name of an account") },
                    "group" => file with { Group = json.Text("the name of a group") },
                    "stops_daemon_at" => file with { StopsDaemonAt = json.Number("the number of a line") },
                    _ => throw json.Wrong("\"mode\", \"owner\", \"group\" or \"stops_daemon_at\""),
                };
            }
            all.Add(file);
        }
        return all.ToEquatableArray();
    }

    private static int Mode(ref JsonCursor json)
    {
        const string expected = "permissions in octal digits, such as \"0755\"";
        string text = json.Text(expected);
        return text.Length is 3 or 4 && text.All(static c => c is >= '0' and <= '7') ? Convert.ToInt32(text, 8) : throw json.Wrong(expected);
    }

    private static EquatableArray<string> Texts(ref JsonCursor json, string expected)
    {
        List<string> all = [];
        json.OpenArray(expected);
        while (json.Element(expected) is { } text) all.Add(text);
        return all.ToEquatableArray();
    }
}
