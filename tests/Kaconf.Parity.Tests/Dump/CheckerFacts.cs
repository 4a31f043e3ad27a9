using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Parity.Tests;

/// <summary>What the model has for the checkers of a real server.</summary>
internal static class CheckerFacts
{
    private static readonly string[] OfTheConnection = ["connect_ip", "connect_port", "bindto", "bind_port", "bind_if", "fwmark", "connect_timeout"];

    /// <summary>Adds a checker, and each further host of an SMTP_CHECK as one more.</summary>
    public static void Add(FactSet facts, Func<string, string> number, BlockModel server, BlockModel checker, Action<BlockModel, string, string> readBlock)
    {
        string name = number(checker.Keyword.Name);
        readBlock(checker, name, "");
        (string Block, string Key, string Value)[] own = [.. facts.All.Where(fact => fact.At.Block == name).Select(fact => (fact.At.Block, fact.At.Key, fact.Value))];
        AddConnection(facts, name, server);
        int count = 0;
        foreach (BlockModel url in Inside(checker, "url")) readBlock(url, $"{name} url #{++count}", "");
        foreach (BlockModel host in Inside(checker, "host"))
        {
            string further = number(checker.Keyword.Name);
            readBlock(host, further, "");
            foreach ((_, string key, string value) in own.Where(fact => !OfTheConnection.Contains(fact.Key))) facts.Add(further, key, value);
            AddConnection(facts, further, server);
        }
    }

    private static IEnumerable<BlockModel> Inside(BlockModel checker, string keyword) => checker.Blocks.Where(block => block.Keyword.Name == keyword);

    private static void AddConnection(FactSet facts, string name, BlockModel server)
    {
        string[] address = ModelText.Of(server.Header).Split(' ');
        facts.Add(name, "destination", $"{Given(facts, name, "connect_ip") ?? address[0]} {Given(facts, name, "connect_port") ?? address[1]}");
        facts.Add(name, "source", Given(facts, name, "bindto") is { } source ? $"{source} {facts.Find(name, "bind_port")}" : "");
    }

    private static string? Given(FactSet facts, string name, string key) => facts.Find(name, key) is { } text and not ("" or "0") ? text : null;
}
