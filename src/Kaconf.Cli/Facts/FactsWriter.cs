using System;
using System.IO;
using System.Text.Json;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;

namespace Kaconf.Cli.Facts;

/// <summary>Writes the facts of a node, as <see cref="FactsFile"/> reads them.</summary>
internal static class FactsWriter
{
    /// <summary>Writes them.</summary>
    public static void Write(NodeFacts node, Stream output)
    {
        using Utf8JsonWriter json = JsonText.To(output);
        json.WriteStartObject();
        json.WriteStartObject("nodes");
        json.WriteStartObject(node.Node);
        if (node.Interfaces is { } interfaces) Write(json, interfaces);
        if (node.Users is { } users) Write(json, "users", users);
        if (node.Groups is { } groups) Write(json, "groups", groups);
        json.WriteStartObject("files");
        foreach (FileFacts file in node.Files) Write(json, file);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        JsonText.End(json, output);
    }

    private static void Write(Utf8JsonWriter json, EquatableArray<InterfaceFacts> interfaces)
    {
        json.WriteStartObject("interfaces");
        foreach (InterfaceFacts one in interfaces)
        {
            json.WriteStartObject(one.Name);
            if (one.Type is { } type) json.WriteString("type", type);
            json.WriteStartArray("addresses");
            foreach (HostAddress address in one.Addresses ?? default) json.WriteStringValue(address.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FileFacts file)
    {
        if (!file.Exists)
        {
            json.WriteNull(file.Path);
            return;
        }
        json.WriteStartObject(file.Path);
        if (file.Mode is { } mode) json.WriteString("mode", Convert.ToString(mode, 8).PadLeft(4, '0'));
        if (file.Owner is { } owner) json.WriteString("owner", owner);
        if (file.Group is { } group) json.WriteString("group", group);
        if (file.StopsDaemonAt is { } line) json.WriteNumber("stops_daemon_at", line);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, EquatableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
