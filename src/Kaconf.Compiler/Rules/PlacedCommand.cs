using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules;

/// <summary>A command that a file gives, such as a <c>notify_master</c>, with its block.</summary>
internal sealed class PlacedCommand(PlacedBlock owner, Keyword row, CommandValue command)
{
    private static readonly HashSet<string> Readers = ["sh", "bash", "dash", "ksh", "zsh", "python", "python2", "python3", "perl", "php", "ruby", "sudo"];

    /// <summary>The block that it stands in.</summary>
    public PlacedBlock Owner { get; } = owner;

    /// <summary>As written and as words; the first of them is what is started.</summary>
    public CommandValue Command { get; } = command;

    /// <summary>What is started.</summary>
    public string Program => Command.Arguments[0];

    /// <summary>What is started, and the script that it reads where it is an interpreter.</summary>
    public IReadOnlyList<string> Files =>
        Readers.Contains(Program.Split('/').Last()) && Command.Arguments.Skip(1).FirstOrDefault(word => word.StartsWith("/", StringComparison.Ordinal)) is { } script ? [Program, script] : [Program];

    /// <summary>Whether it only asks for a file to be opened, which keepalived leaves to a shell.</summary>
    public bool IsOpening => Command.Text.StartsWith("<", StringComparison.Ordinal);

    /// <summary>The command in the text.</summary>
    public SourcePlace Place => Owner.At(row.Name);

    /// <summary>The account that the files name for it, or null: then it is a matter of the node.</summary>
    public UserValue? Account => Command.User ?? OwnAccount ?? Owner.Node.Globals.ScriptUser;

    /// <summary>The commands of every node, outer blocks first.</summary>
    public static IReadOnlyList<PlacedCommand> Of(SiteModel site, Provenance provenance)
    {
        List<PlacedCommand> found = [];
        if (!provenance.Rows.Any(row => row is Keyword<CommandValue>)) return found;
        foreach (NodeModel node in site.Nodes) Collect(found, node, node.Root, provenance);
        return found;
    }

    private UserValue? OwnAccount => (Owner.Block.Find(ScriptKeywords.Account) ?? Owner.Block.Find(MiscCheckKeywords.Account))?.Value as UserValue;

    private static void Collect(List<PlacedCommand> found, NodeModel node, BlockModel block, Provenance provenance)
    {
        // Loops by number: enumerators of many thousand blocks would be garbage.
        for (int index = 0; index < block.Settings.Count; index++)
        {
            if (block.Settings[index] is { IsInherited: false, Value: CommandValue { Arguments.Count: > 0 } command } setting)
                found.Add(new PlacedCommand(new PlacedBlock(node, block, provenance), setting.Keyword, command));
        }
        for (int index = 0; index < block.Blocks.Count; index++) Collect(found, node, block.Blocks[index], provenance);
    }
}
