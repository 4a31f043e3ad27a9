using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Parity.Tests;

/// <summary>Where keepalived's answer says nothing about the text: its own faults, and what follows from the machine.</summary>
internal static class KnownFaults
{
    private const string Lost = "follows from a fault above it, which Kaconf reports: keepalived reads on in the wrong block";

    public const string Stopped = "keepalived does not start, for what the machine lacks; what it says of the rest is not known";

    /// <summary>Why the whole answer counts for nothing, or null.</summary>
    public static string? OfTheOracle(Verdict verdict) => verdict.ExitCode switch
    {
        124 or 137 => "keepalived does not end (a definition that uses itself)",
        139 => "keepalived crashes",
        143 => "keepalived ends itself",
        _ => null,
    };

    /// <summary>Why one message is none about the text, or none that Kaconf should repeat; or null.</summary>
    public static string? OfTheMessage(Message fault, Message[] all, Diagnostic[] said)
    {
        if (fault.Text.Contains("track script", StringComparison.Ordinal) && all.Any(other => other.Text.StartsWith("Unable to set default user", StringComparison.Ordinal)))
            return "follows from the machine: it has no account for scripts, so the script is gone";
        if (all.Any(other => IsNewer(other) && (other == fault || (IsNewBlock(other) && (fault.Line == 0 || (fault.File == other.File && fault.Line >= other.Line))))))
            return "newer than 2.2.7";
        if (fault.Text.Contains("not found", StringComparison.Ordinal) || fault.Text.Contains("no track_file", StringComparison.Ordinal))
            if (said.Any(item => item.Code == "KAC1215")) return "follows from a definition that lacks its command or file, which Kaconf reports";
        if (fault.Line > 0 && said.Where(MakesKeepalivedLost).Any(item => item.Place.Start.Line <= fault.Line || item.Place.Path != fault.File)) return Lost;
        if (all.Any(other => other.Text.StartsWith("Group list already specified", StringComparison.Ordinal) && other.Line < fault.Line)) return Lost;
        if (said.Any(item => item.Code == "KAC1019")) return "Kaconf shows the first hundred faults of a file and says so";
        return null;
    }

    private static bool IsNewer(Message message) => Unknown(message) is { } word && NewRows(word).Any();

    // What stands in a block that it does not know keepalived takes for lines of the block around it.
    private static bool IsNewBlock(Message message) => NewRows(Unknown(message)!).OfType<BlockKeyword>().Any();

    private static IEnumerable<Keyword> NewRows(string word) => KeywordSchema.Blocks(KeywordSchema.Root).Select(block => block.Find(word)).OfType<Keyword>().Where(row => row.IsNew);

    private static string? Unknown(Message message) => message.Text.StartsWith("Unknown keyword '", StringComparison.Ordinal) ? message.Text["Unknown keyword '".Length..^1] : null;

    // After these keepalived takes lines for what they are not; Kaconf reports the cause, and mends it where it can.
    private static bool MakesKeepalivedLost(Diagnostic item) =>
        item.Code is "KAC1005" or "KAC1008" or "KAC1012" or "KAC1017" or "KAC1020" or "KAC1101" or "KAC1103" or "KAC1104" or "KAC1211"
        || (item.Code == "KAC1006" && item.Message.Contains("byte order mark", StringComparison.Ordinal))
        || item.Message.Contains("not read up to line", StringComparison.Ordinal);
}
